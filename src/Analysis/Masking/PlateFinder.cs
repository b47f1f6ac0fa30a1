using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>Finds cars' number plates: Chinese ones by their shape (GA 36), others where they are named as such.</summary>
internal static partial class PlateFinder
{
    private const int MostLetters = 2;
    private const int FewestCharacters = 5;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Ranges of the normalised text.</summary>
    public static void Find(string normalized, List<PersonalSpan> found)
    {
        for (var match = Chinese().Match(normalized); match.Success; match = match.NextMatch())
        {
            if (match.Groups["tail"].ValueSpan.Count(char.IsAsciiLetter) <= MostLetters)
                found.Add(new PersonalSpan(match.Index, match.Index + match.Length, PersonalDataKind.Plate));
        }
        for (var match = Named().Match(normalized); match.Success; match = match.NextMatch())
        {
            var plate = match.Groups["plate"];
            if (plate.ValueSpan.Count(char.IsAsciiLetterOrDigit) >= FewestCharacters)
                found.Add(new PersonalSpan(plate.Index, plate.Index + plate.Length, PersonalDataKind.Plate));
        }
    }

    private static int Count(this ReadOnlySpan<char> text, Func<char, bool> isCounted)
    {
        var count = 0;
        foreach (var c in text)
            count += isCounted(c) ? 1 : 0;
        return count;
    }

    [GeneratedRegex(
        "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][· .-]?(?<tail>([a-hj-np-z0-9]|[零〇幺一二两三四五六七八九]){4,5}([a-hj-np-z0-9挂学警港澳]|[零〇幺一二两三四五六七八九]))(?![a-z0-9零〇幺一二两三四五六七八九-])",
        Options)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"(?<![a-z])(number plate|licen[cs]e plate|plate number|plate|registration( number| plate)?|reg( number)?|(car|van|vehicle|truck|lorry) reg(istration)?)( on (the|my|our) (car|van|truck|lorry))?( is|'s|:|,| was)* (?<plate>(?=[a-z0-9 -]*\d)([a-z]{1,3}[ -]?\d{1,4}[ -]?[a-z]{0,3}|\d{1,4}[ -]?[a-z]{1,3}[ -]?\d{0,4}))(?![a-z0-9])",
        Options)]
    private static partial Regex Named();
}
