using Parley.Analysis.Calls;

namespace Parley.Training.Data;

/// <summary>How many items, turns and labels a set of labelled calls holds, by language.</summary>
internal static class DataCounts
{
    /// <summary>A call with fewer turns is an excerpt.</summary>
    public const int FullCallTurns = 8;

    public static SortedDictionary<string, int> Of(IEnumerable<LabelledCall> calls)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Add(string name, int count = 1) => counts[name] = counts.GetValueOrDefault(name) + count;
        foreach (var call in calls)
        {
            var language = call.Language;
            Add($"{language} items/{(call.Note is not null ? "notes" : call.Turns.Count >= FullCallTurns ? "calls" : "excerpts")}");
            Add($"{language} turns", call.Turns.Count);
            if (call.Personality is { } type)
                Add($"{language} personality/{type}");
            foreach (var label in LabelsOf(call))
                Add($"{language} label/{label}");
        }
        return counts;
    }

    private static IEnumerable<string> LabelsOf(LabelledCall call) =>
        call.Turns.SelectMany(turn => (turn.Acts ?? []).Concat(turn.Violations ?? [])).Concat(call.NoteCustomerActs ?? []).Concat(call.NoteViolations ?? []);
}
