using Parley.Analysis.Calls;

namespace Parley.Training.Data.Variety;

/// <summary>
/// The same turn with different labels. Labels depend on what was said before, so that is a mistake only when the turn before is the same too,
/// and otherwise a hint to look again.
/// </summary>
internal static class LabelConflicts
{
    public static IEnumerable<VarietyFinding> Of(IEnumerable<LabelledCall> calls, VarietyLimits limits)
    {
        var rows = calls.SelectMany(call => call.Turns.Select((turn, i) => new Row(
            call, i, turn, PlainText.Of(turn.Text), i == 0 ? "" : PlainText.Of(call.Turns[i - 1].Text))));
        foreach (var group in rows.Where(row => PlainText.IsLong(row.Text, limits)).GroupBy(row => (row.Turn.Speaker, row.Text)))
        {
            var byLabels = group.GroupBy(row => row.Key).Select(same => same.First()).ToList();
            if (byLabels.Count < 2)
                continue;
            var (first, second) = (byLabels[0], byLabels[1]);
            var sameContext = group.GroupBy(row => row.Before).FirstOrDefault(context => context.Select(row => row.Key).Distinct().Count() > 1);
            if (sameContext is not null)
                (first, second) = (sameContext.First(), sameContext.First(row => row.Key != sameContext.First().Key));
            yield return VarietyFinding.At(
                second.Call, sameContext is not null,
                $"turns[{second.Index}] {VarietyFinding.Quote(second.Turn.Text)} is labelled {second.Key}, at {first.Call.Location} turns[{first.Index}] {first.Key}",
                sameContext is not null ? "The turn before is the same: correct one of them." : "Check that what was said before makes the difference.");
        }
    }

    private sealed record Row(LabelledCall Call, int Index, LabelledTurn Turn, string Text, string Before)
    {
        /// <summary>The labels as text, in a fixed order.</summary>
        public string Key { get; } = Join(Turn.Acts) + (Turn.Violations is { Count: > 0 } ? " with " + Join(Turn.Violations) : "");

        private static string Join(IReadOnlyList<string>? labels) =>
            labels is null ? "nothing" : $"[{string.Join(", ", labels.Order(StringComparer.Ordinal))}]";
    }
}
