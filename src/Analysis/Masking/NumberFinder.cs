using Parley.Analysis.Checks.Extraction;

namespace Parley.Analysis.Masking;

/// <summary>Finds numbers of persons in a normalised text: of the groups of a run, the longest row that a rule accepts.</summary>
internal static class NumberFinder
{
    private const int MostDigits = 21;
    private const int FewestDigits = 4;

    /// <summary>Ranges of the normalised text.</summary>
    public static void Find(string normalized, NumberCue asked, List<PersonalSpan> found)
    {
        if (!DigitText.MayHoldNumber(normalized))
            return;
        foreach (var run in SpokenNumber.Runs(normalized))
        {
            for (var first = 0; first < run.Count;)
                first = TakeLongest(normalized, run, first, asked, found) + 1;
        }
    }

    /// <summary>The last group of the number that starts here, or the first group when none does.</summary>
    private static int TakeLongest(string normalized, IReadOnlyList<DigitToken> run, int first, NumberCue asked, List<PersonalSpan> found)
    {
        var last = first;
        for (var digits = run[first].Digits.Length; last + 1 < run.Count && digits + run[last + 1].Digits.Length <= MostDigits; last++)
            digits += run[last + 1].Digits.Length;
        var cue = NumberCues.Before(normalized, run[first].Start, asked);
        for (; last >= first; last--)
        {
            var number = new NumberWindow(normalized, run, first, last, cue);
            if (number.Digits.Length < FewestDigits)
                break;
            if (NumberRules.Judge(number) is not { } judged)
                continue;
            var start = number.Start > 0 && normalized[number.Start - 1] is '+' or '(' ? number.Start - 1 : number.Start;
            found.Add(new PersonalSpan(start, judged.End, judged.Kind));
            return last;
        }
        return first;
    }
}
