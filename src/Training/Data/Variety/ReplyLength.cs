using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Training.Data.Variety;

/// <summary>How long agents' turns with a violation are, beside clean ones: where bad replies are long and good ones short, a model learns to count.</summary>
/// <param name="Violation">A key of <see cref="Labels.Violations"/>.</param>
/// <param name="MeanLength">In characters.</param>
/// <param name="Ratio">Mean length over that of the language's clean turns; null without clean turns.</param>
/// <param name="First">The first call with the violation.</param>
internal sealed record ReplyLength(string Language, string Violation, int Turns, double MeanLength, double? Ratio, LabelledCall First)
{
    /// <summary>By language, then in the order of the labels; violations that are not there are left out.</summary>
    public static IReadOnlyList<ReplyLength> Of(IEnumerable<LabelledCall> calls)
    {
        var rows = calls.SelectMany(call => call.Turns.Where(turn => turn.Violations is not null).Select(turn => (Call: call, Turn: turn))).ToList();
        var lengths = new List<ReplyLength>();
        foreach (var language in rows.GroupBy(row => row.Call.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var clean = language.Where(row => row.Turn.Violations!.Count == 0).Select(row => (double)row.Turn.Text.Length).ToList();
            foreach (var violation in Labels.Violations.All)
            {
                var with = language.Where(row => row.Turn.Violations!.Contains(violation)).ToList();
                if (with.Count == 0)
                    continue;
                var mean = with.Average(row => (double)row.Turn.Text.Length);
                lengths.Add(new ReplyLength(language.Key, violation, with.Count, mean, clean.Count == 0 ? null : mean / clean.Average(), with[0].Call));
            }
        }
        return lengths;
    }

    public static IEnumerable<VarietyFinding> Mistakes(IEnumerable<ReplyLength> lengths, VarietyLimits limits) => lengths
        .Where(length => length.Turns >= limits.LengthTurns && (length.Ratio > limits.LengthRatio || length.Ratio < 1 / limits.LengthRatio))
        .Select(length => VarietyFinding.At(
            length.First, true,
            string.Create(CultureInfo.InvariantCulture, $"turns with violation/{length.Violation} ({length.Language}) are {length.Ratio:0.0} times as long as clean ones on average"),
            "Write shorter and longer ones, so that the length does not give it away."));
}
