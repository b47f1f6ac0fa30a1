using System.Text.RegularExpressions;

namespace Parley.Training.Data.Variety;

/// <summary>A sentence with its numbers (#) and its names and placeholders (@) masked: what a template leaves the same.</summary>
internal static partial class Skeleton
{
    public static string Of(string text)
    {
        var masked = Placeholder().Replace(text, "@");
        masked = EnglishName().Replace(masked, "@");
        masked = ChineseName().Replace(masked, "@");
        masked = EnglishNumber().Replace(masked, "#");
        masked = Number().Replace(masked, "#");
        return string.Join(' ', masked.Split(['@', '#']).Select(PlainText.Of).Where(part => part.Length > 0));
    }

    /// <summary>{name}, [NUM], &lt;product&gt;, @handle, XX.</summary>
    [GeneratedRegex(@"\{[^}]*\}|\[[A-Z_]+\]|<[^>]*>|@\w+|\b[xX]{2,}\b|[×✕○]{1,}")]
    private static partial Regex Placeholder();

    /// <summary>A capitalised word that does not begin the sentence, other than "I" and its contractions.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{Nd},;:'""]\s)(?!I\b)[A-Z][\w'-]*(?:\s[A-Z][\w'-]*)*|\b(?:Mr|Mrs|Ms|Dr)\.?\s\w+")]
    private static partial Regex EnglishName();

    /// <summary>A surname with a title behind it, or 老/小/阿 and a name.</summary>
    [GeneratedRegex("[\u4e00-\u9fff](?:经理|主任|科长|总工|老板|先生|女士|小姐|师傅|老师|主管|厂长|矿长|处长|部长|店长|院长|姐|哥|总|工)|(?:小|老|阿)[\u4e00-\u9fff](?=[,,。 ]|$)")]
    private static partial Regex ChineseName();

    [GeneratedRegex(@"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishNumber();

    /// <summary>Digits with what is inside them, and Chinese numerals.</summary>
    [GeneratedRegex(@"\d[\d.,:/-]*|[零〇一二两三四五六七八九十百千万亿半]+")]
    private static partial Regex Number();
}
