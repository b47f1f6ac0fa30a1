using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Training.Data.Variety;

/// <summary>Near-duplicate items. On the two sides of the split they make the test's figures a lie, so there every pair is a mistake.</summary>
internal static class DuplicateCheck
{
    public static IEnumerable<VarietyFinding> Of(IReadOnlyList<LabelledCall> calls, IReadOnlySet<string> test, VarietyLimits limits)
    {
        foreach (var (a, b, similarity) in NearDuplicates.Pairs(calls))
        {
            var shown = similarity.ToString("0.00", CultureInfo.InvariantCulture);
            var message = $"{calls[b].Id} is like {calls[a].Id} ({calls[a].Location}), similarity {shown}";
            if (test.Contains(calls[a].Id) != test.Contains(calls[b].Id))
                yield return VarietyFinding.At(calls[b], true, $"{message}, and they are on two sides of the test split", "Put both on one side ('parley-train split' does), or rewrite one.");
            else
                yield return VarietyFinding.At(calls[b], similarity >= limits.NearIdentical, message, "Rewrite or remove one.");
        }
    }
}
