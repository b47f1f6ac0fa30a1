using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>Finds e-mail addresses, spoken ones too, and WeChat ids in a normalised text. QQ numbers are found with the numbers.</summary>
internal static partial class AccountFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string ChineseDigits = "零〇幺一二两三四五六七八九";

    /// <summary>Ranges of the normalised text.</summary>
    public static void Find(string normalized, NumberCue asked, List<PersonalSpan> found)
    {
        if (normalized.Contains('@', StringComparison.Ordinal))
            Collect(Email(), normalized, PersonalDataKind.Email, found);
        if (normalized.Contains(" at ", StringComparison.Ordinal) || normalized.Contains("艾特", StringComparison.Ordinal))
            Collect(SpokenEmail(), normalized, PersonalDataKind.Email, found);
        Collect(ChineseWeChat(), normalized, PersonalDataKind.Messenger, found);
        if (normalized.Contains("wechat", StringComparison.Ordinal) || normalized.Contains("weixin", StringComparison.Ordinal))
            Collect(EnglishWeChat(), normalized, PersonalDataKind.Messenger, found);
        if (asked == NumberCue.WeChat)
            Collect(Answer(), normalized, PersonalDataKind.Messenger, found);
    }

    private static void Collect(Regex pattern, string text, PersonalDataKind kind, List<PersonalSpan> found)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var range = match.Groups["id"];
            found.Add(new PersonalSpan(range.Index, range.Index + range.Length, kind));
        }
    }

    [GeneratedRegex(@"(?<id>(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63} ?@ ?[a-z0-9-]{1,63}((\.|点| dot )[a-z0-9-]{2,63}){1,4})", Options)]
    private static partial Regex Email();

    [GeneratedRegex(
        "(?<id>(?<![a-z0-9._-])(([a-z0-9](?![a-z0-9]) ){2,12}|([a-z0-9._-]{1,40} (dot|underscore|dash|hyphen) ){1,3})?([a-z0-9]([a-z0-9._-]|点|下划线|杠|横杠|[" + ChineseDigits + "]){0,39}) ?(at|艾特) ?([a-z0-9-]{2,40}|[" + ChineseDigits + "]{3}|([a-z] ){2,6})( dot | ?点 ?)[a-z]{2,20}(( dot | ?点 ?|[.])[a-z]{2,20}){0,2}|(?<![a-z0-9._-])[a-z0-9._-]{2,40} ?(at|艾特) ?(gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|proton|protonmail|qq|163|126|sina|sohu|foxmail)[.][a-z]{2,3}([.][a-z]{2})?)(?![a-z])",
        Options)]
    private static partial Regex SpokenEmail();

    [GeneratedRegex(
        "(微信|威信|v信|(?<![a-z])(vx|wx)(?=[^a-z]))(号码?|账号|id)?((我?(就是|是|叫|为|加|搜|搜一下)|[:, ])*|[^a-z0-9.!?;]{0,8}(是|叫|:) ?(?=[a-z]+[0-9_-]))(?<id>(?!(wechat|weixin|qq|app|email|pdf|word|excel|whatsapp|ok|okay|alipay|vip|ppt|erp|crm)(?![a-z0-9_-]))[a-z](([a-z0-9_-]|下划线|杠|[" + ChineseDigits + "]){4,24}|( ?[a-z0-9](?![a-z0-9])| ?[" + ChineseDigits + "]){4,20}))",
        Options)]
    private static partial Regex ChineseWeChat();

    [GeneratedRegex(
        @"(wechat|weixin)('s)?( id| account| name| handle| user ?name| number)?( is|:| as|,| on| at| under)+ (?<id>[a-z](?=[a-z0-9_-]*[0-9_-])[a-z0-9_-]{4,24}|[a-z][a-z0-9]{1,15}( underscore | dash )[a-z0-9]{1,15})",
        Options)]
    private static partial Regex EnglishWeChat();

    [GeneratedRegex(@"^[^a-z0-9]{0,8}(?<id>[a-z](?=[a-z0-9_-]*[0-9_-])[a-z0-9_-]{4,24})", Options)]
    private static partial Regex Answer();
}
