namespace Parley.Analysis.Calls;

/// <summary>What one item of a scorecard gave.</summary>
public sealed record ScorecardItemResult
{
    /// <summary>The item's id in the scorecard.</summary>
    public required string Item { get; init; }

    /// <summary>In the call's language.</summary>
    public required string Title { get; init; }

    public required ItemOutcome Outcome { get; init; }

    /// <summary>As written in the scorecard.</summary>
    public required double Weight { get; init; }

    /// <summary>The points it could give in this call, of 100: its weight's part of the weights that count; 0 when it does not count.</summary>
    public double Share { get; init; }

    /// <summary>The points it gave, 0 to <see cref="Share"/>.</summary>
    public double Points { get; init; }

    /// <summary>True when its failing sets a limit to the score.</summary>
    public bool Fatal { get; init; }

    public IReadOnlyList<TurnSpan> Evidence { get; init; } = [];
}
