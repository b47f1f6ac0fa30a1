namespace Parley.Analysis.Calls;

/// <summary>What was found in one turn.</summary>
public sealed record TurnReport
{
    /// <summary>An array: it is looked through many times for each turn of a live call.</summary>
    private readonly LabelProbability[] _acts = [];

    /// <summary>From 0.</summary>
    public required int Index { get; init; }

    public required Speaker Speaker { get; init; }

    public required string Text { get; init; }

    public TimeSpan? StartOffset { get; init; }

    public TimeSpan? EndOffset { get; init; }

    /// <summary>Acts over their thresholds, most probable first.</summary>
    public IReadOnlyList<LabelProbability> Acts
    {
        get => _acts;
        init => _acts = value as LabelProbability[] ?? [.. value];
    }

    /// <summary>The same, for loops.</summary>
    internal ReadOnlySpan<LabelProbability> ActSpan => _acts;

    /// <summary>Violations over their thresholds, most probable first; always empty for a customer's turn.</summary>
    public IReadOnlyList<ViolationFinding> Violations { get; init; } = [];

    /// <summary>Whether the act was found.</summary>
    public bool Has(string act)
    {
        foreach (var found in _acts)
        {
            if (found.Label == act)
                return true;
        }
        return false;
    }
}
