namespace Parley.Analysis.Calls;

/// <summary>What was found in one turn.</summary>
public sealed record TurnReport
{
    /// <summary>From 0.</summary>
    public required int Index { get; init; }

    public required Speaker Speaker { get; init; }

    public required string Text { get; init; }

    public TimeSpan? StartOffset { get; init; }

    public TimeSpan? EndOffset { get; init; }

    /// <summary>Acts over their thresholds, most probable first.</summary>
    public IReadOnlyList<LabelProbability> Acts { get; init; } = [];

    /// <summary>Violations over their thresholds, most probable first; always empty for a customer's turn.</summary>
    public IReadOnlyList<ViolationFinding> Violations { get; init; } = [];

    /// <summary>Whether the act was found.</summary>
    public bool Has(string act)
    {
        for (var i = 0; i < Acts.Count; i++)
        {
            if (Acts[i].Label == act)
                return true;
        }
        return false;
    }
}
