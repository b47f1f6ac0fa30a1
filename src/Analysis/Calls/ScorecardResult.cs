namespace Parley.Analysis.Calls;

/// <summary>A call scored by a scorecard (docs/scorecards.md).</summary>
public sealed record ScorecardResult
{
    /// <summary>The scorecard's id.</summary>
    public required string Id { get; init; }

    /// <summary>The team's version with a hash of the content: "1.0.0+ab12cd34".</summary>
    public required string Version { get; init; }

    /// <summary>In the call's language.</summary>
    public required string Title { get; init; }

    /// <summary>0 to 100; null when no item counts in this call.</summary>
    public double? Score { get; init; }

    /// <summary>The sum of the points before fatal items; null when no item counts.</summary>
    public double? Points { get; init; }

    /// <summary>All items of the scorecard, in its order.</summary>
    public required IReadOnlyList<ScorecardItemResult> Items { get; init; }
}
