using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>Finds ways to reach the customer (H4.3): phone, fax, e-mail, WeChat, QQ. The agent's own are left out.</summary>
internal static partial class ContactFinder
{
    private const int Maximum = 16;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The contacts in a turn or note.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="isChinese">The call is held in Chinese: numbers without a country code are read as Chinese ones.</param>
    public static List<Contact> Find(TurnText text, bool isChinese)
    {
        var found = new List<Contact>();
        PhoneFinder.Find(text, isChinese, found);
        if (text.Normalized.Contains('@', StringComparison.Ordinal))
            Collect(Email(), text, "email", match => match.Value, found);
        if (Holds(text, " at ", " 艾特 ") && Holds(text, "dot", "点"))
            Collect(SpokenEmail(), text, "email", match => Spoken(match.Groups["user"].Value) + "@" + Spoken(match.Groups["host"].Value), found);
        if (!Holds(text, "wechat", "微信") && !text.Normalized.Contains("qq", StringComparison.Ordinal))
            return found;
        Collect(WeChat(), text, "wechat", match => AccountOf(match.Groups["id"].Value), found, "id");
        Collect(Qq(), text, "qq", match => match.Groups["id"].Value, found, "id");
        return found;
    }

    private static bool Holds(TurnText text, string latin, string han) =>
        (text.HasLatin && text.Normalized.Contains(latin, StringComparison.Ordinal)) || (text.HasHan && text.Normalized.Contains(han, StringComparison.Ordinal));

    private static void Collect(Regex pattern, TurnText text, string kind, Func<Match, string> valueOf, List<Contact> found, string? group = null)
    {
        for (var match = pattern.Match(text.Normalized); match.Success && found.Count < Maximum; match = match.NextMatch())
        {
            var range = group is null ? match : match.Groups[group];
            if (!ContactOwner.IsOtherSide(text, range.Index, range.Index + range.Length))
                found.Add(new Contact(kind, valueOf(match), text.Span(range.Index, range.Index + range.Length)));
        }
    }

    private static string Spoken(string words) => words.Replace(" dot ", ".", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static string AccountOf(string said)
    {
        var plain = said.Replace("下划线", "_", StringComparison.Ordinal).Replace("杠", "-", StringComparison.Ordinal);
        return string.Concat(plain.Select(c => "零〇".Contains(c) ? '0' : c == '幺' ? '1' : "一二三四五六七八九".IndexOf(c) is >= 0 and var digit ? (char)('1' + digit) : c));
    }

    [GeneratedRegex(@"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(\.[a-z0-9-]{2,63}){1,4}", Options)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![a-z0-9._-])(?<user>[a-z0-9][a-z0-9._-]{0,39}( dot [a-z0-9]{1,20}){0,3}) (at|艾特) (?<host>[a-z0-9-]{2,40}( ?(dot|点) ?[a-z]{2,20}){1,3})(?![a-z])", Options)]
    private static partial Regex SpokenEmail();

    [GeneratedRegex(@"(微信号?(是|就是|叫|:|,|加)? ?|wechat( id| account)?( is|:) ?)(?<id>[a-z]([a-z0-9_-]|下划线|杠|[零〇幺一二三四五六七八九]){4,24})", Options)]
    private static partial Regex WeChat();

    [GeneratedRegex(@"(?<![a-z])qq号?(是|:|,)? ?(?<id>[1-9]\d{4,10})(?!\d)", Options)]
    private static partial Regex Qq();
}
