using System.Buffers;
using System.Text.RegularExpressions;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>Finds days and times of day as people say them, in normalised Chinese and English ("下周二上午十点", "three on Friday").</summary>
internal static partial class TimeExpressions
{
    private const int Maximum = 12;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Number = @"(\d{1,2}|[一二两三四五六七八九十]{1,3})";
    private const string Period = @"(大?清早|早上|上午|下午|中午|晚上|傍晚|早晨|凌晨|午后|夜里|上昼|下昼)";

    /// <summary>"一点" is an hour only where something makes it one; a digit after it would make a decimal.</summary>
    private const string Hour =
        @"((\d{1,2}:\d{2})|(?<![\d一二三四五六七八九十百千])(\d{1,2}|十[一二]?|[二两三四五六七八九]|一(?=点[半钟一三前后以之到])|(?<=午|上|晚)一)点(钟|半|一刻|三刻|[0-5]\d分?|零[一二三四五六七八九]分?|[二三四五]?十[一二三四五六七八九]?分?)?(?![\d一二三四五六七八九个儿点建]))";

    private const string HourSuffix = @"(多钟?|左右|以前|之前|以后|之后|往后|前|后)?";

    private const string ChineseDay =
        @"(今天|今日|今儿|今晚|今早|明天|明日|明儿|明朝|明晚|明早|大?后天|后日|当天|当日|当晚"
        + @"|(?<!上|上个|每|每个)(下{0,2}个?|这个?|本)(周|星期|礼拜)([一二三四五六日天末]|[1-7](?!\d))(?![年次回个])|(下{1,2}个?|这个?|本)(周|星期|礼拜)(?![一二三四五六日天末到转围密边年期])"
        + @"|下个?月(" + Number + @"[号日])?|这个?月底|月底|月初|(?<![\d一二三四五六七八九十几两])年后|节后|开春|过完?年(以?后)?|(国庆|春节|五一|元旦|中秋|清明|端午)(节)?(以后|之后|过后|后|前)"
        + @"|明年([一二三四五六七八九十\d]{1,2}月)?|(?<!\d)\d{1,2}月\d{1,2}[日号]?|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]|(?<![\d/.])\d{1,2}/\d{1,2}(?![\d/.])"
        + @"|(?<![\d一二三四五六七八九十a-z第尾])(\d{1,2}|[一二三四五六七八九十]{1,3})号(?![a-z线过楼井馆闸门机房煤仓库栋车厅院店码会])|初[一二三四五六七八九十])";

    private const string ChineseTime =
        "((" + Period + "|早|晚)?" + Hour + HourSuffix + "|" + Period + "|(?<=[一二三四五六日天今明后号])[早晚]" + @"|下班(以前|之前|前|以后|后)|饭后|开会?前"
        + "|" + Number + @"(个半|个)?(小时|分钟|钟头|天|工作日|星期|礼拜)(之内|以内|内|以后|之后|后))";

    private const string NumberWord = "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private const string Clock = @"(\d{1,2}([:.]\d{2})? ?([ap]\.?m\b\.?)|\d{1,2}:\d{2}|(\d{1,2}|" + NumberWord + @") ?o'?clock|noon|midday|midnight|half (past )?(\d{1,2}|" + NumberWord + @")\b|quarter (past|to) (\d{1,2}|" + NumberWord + @")\b|first thing|lunch ?time|close of (business|play)|end of (the )?day|\beod\b|\bcob\b|(early |late )?(morning|afternoon|evening)\b)";
    private const string BareHour = "((\\d{1,2}|" + NumberWord + @")([ -](thirty|fifteen|forty-?five))?(?![:.%/]?\d)(?! ?(percent|per|%|units?|years?|months?|weeks?|days?|hours?|minutes?|mins?|hundred|thousand|grand|pounds?|dollars?|quid|point|boxes|pallets|of|at)\b)\b)";
    private const string Month = "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";
    private const string OrdinalDay = @"(the )?(\d{1,2}(st|nd|rd|th)|(twenty-? ?|thirty-? ?)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)|twentieth|thirtieth)";

    private const string EnglishDay =
        @"\b((the )?day after tomorrow|today|tonight|tomorrow|(next |this |coming )?((mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tue|tues|wed|weds|thu|thur|thurs|fri)\b|(?<=(on|next|this|coming) )(sat|sun)\b)(,? "
        + OrdinalDay + @"\b)?|(?<=(on|by|before|after|until) )the \d{1,2}(st|nd|rd|th)|next (week|month|quarter|year|spring|summer|autumn)|(end of (the )?|later (this|next) )(week|month)|\d{1,2}(st|nd|rd|th)? (of )?" + Month + @"\b|" + Month + @" \d{1,2}(st|nd|rd|th)?\b)";

    /// <summary>No word that a day or a time begins with stands within another. Tried only at such a word (<see cref="EnglishBegins"/>).</summary>
    private const string EnglishPattern =
        @"\G(?<![a-z0-9])(?:(?<day>" + EnglishDay + @")(,? ?\b(at|by|before|after|around|about|from|in the|between)?\b ?(?<time>" + Clock + "|" + BareHour + @"))?"
        + @"|(?<time>" + Clock + @"|(?<=\b(at|by|before|after|around|till|until|call|ring|phone) )" + BareHour + @")( on| of|,)? (?<day>" + EnglishDay + @")"
        + @"|(?<=\b(by|ring|call|phone|around|for|shall i phone at) )" + BareHour + @"( on)? (?<day>" + EnglishDay + @")"
        + @"|(?<time>" + Clock + @"|(?<=\b(at|by|before|after|around|till|until) )" + BareHour + @"|within (an|the|\d{1,2}|" + NumberWord + @") (hours?|minutes|days?)|(?<=^|[.,!?] )" + BareHour + @"(?=$|[.,!?])))";

    /// <summary>Every Chinese day or time holds one of these.</summary>
    private static readonly SearchValues<char> ChineseCues = SearchValues.Create("0123456789今明后当周星礼月年节春庆五旦秋端号日初点午早晨晚夜昼班饭会时钟天");

    /// <summary>Every English day or time without a digit holds one of these.</summary>
    private static readonly CueWords EnglishCues = new(
        "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun next end later week month"
        + " one two three four five six seven eight nine ten eleven twelve noon midday midnight half quarter first lunch lunchtime close eod cob within morning afternoon evening");

    /// <summary>Whether a day or a time is said.</summary>
    public static bool Any(string text) => (MayHoldChinese(text) && Chinese().IsMatch(text)) || (MayHoldEnglish(text) && NextEnglish(text, 0) is not null);

    /// <summary>The days and times in the order said, at most twelve.</summary>
    /// <param name="normalized">Normalised text: half-width, simplified, lower case.</param>
    public static List<TimeExpression> Find(string normalized)
    {
        var found = new List<TimeExpression>();
        if (MayHoldChinese(normalized))
            CollectChinese(normalized, found);
        if (MayHoldEnglish(normalized))
            CollectEnglish(normalized, found);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Start < found[i - 1].End)
                found.RemoveAt(i);
        }
        return found;
    }

    /// <summary>Bare clock times ("10:00") are the Chinese pattern's, whatever the language.</summary>
    private static bool MayHoldChinese(string text) => text.AsSpan().ContainsAny(ChineseCues);

    private static bool MayHoldEnglish(string text) =>
        (text.AsSpan().ContainsAnyInRange('0', '9') && (text.AsSpan().ContainsAnyInRange('a', 'z') || text.AsSpan().ContainsAnyInRange('A', 'Z'))) || EnglishCues.AnyIn(text);

    private static void CollectChinese(string text, List<TimeExpression> found)
    {
        for (var match = Chinese().Match(text); match.Success && found.Count < Maximum; match = match.NextMatch())
            found.Add(Of(match));
    }

    private static void CollectEnglish(string text, List<TimeExpression> found)
    {
        for (var match = NextEnglish(text, 0); match is not null && found.Count < Maximum; match = NextEnglish(text, match.Index + match.Length))
            found.Add(Of(match));
    }

    /// <summary>The pattern's code is too large to be optimised: it is not asked at every character.</summary>
    private static Match? NextEnglish(string text, int from)
    {
        for (var start = EnglishBegins.Next(text, from); start >= 0; start = EnglishBegins.Next(text, start + 1))
        {
            if (English().Match(text, start) is { Success: true } match)
                return match;
        }
        return null;
    }

    private static TimeExpression Of(Match match) => new(match.Index, match.Index + match.Length, match.Groups["day"].Value, match.Groups["time"].Value);

    [GeneratedRegex("(?<day>" + ChineseDay + ")[的, ]{0,2}(?<time>" + ChineseTime + ")?|(?<time>" + ChineseTime + ")", Options)]
    private static partial Regex Chinese();

    [GeneratedRegex(EnglishPattern, Options)]
    private static partial Regex English();
}
