namespace Parley.Analysis.Calls;

/// <summary>What one segment changed in a call.</summary>
public sealed record SessionUpdate
{
    public required long Sequence { get; init; }

    /// <summary>True after a partial segment: these findings will be replaced.</summary>
    public bool Provisional { get; init; }

    /// <summary>The turn that the segment became or revised, with its findings; null after a swap, which concerns all turns.</summary>
    public required TurnReport? Turn { get; init; }

    /// <summary>Other turns whose findings changed, because of a revision, a swap, or because roles became clear.</summary>
    public IReadOnlyList<TurnReport> ChangedTurns { get; init; } = [];

    /// <summary>Null when it did not change.</summary>
    public PersonalityFinding? Personality { get; init; }

    /// <summary>Only those whose result changed.</summary>
    public IReadOnlyList<CheckResult> ChangedChecks { get; init; } = [];

    /// <summary>At most three, best first: what to do now.</summary>
    public IReadOnlyList<Recommendation> Strategies { get; init; } = [];

    /// <summary>Findings that no longer hold.</summary>
    public IReadOnlyList<Retraction> Retractions { get; init; } = [];
}
