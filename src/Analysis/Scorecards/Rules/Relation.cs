namespace Parley.Analysis.Scorecards.Rules;

/// <summary>What a turn has to do with a hit elsewhere in the call.</summary>
internal sealed record Relation
{
    /// <summary>True: the other hit is looked for after the turn; false: before it. Never in the turn itself.</summary>
    public required bool IsAfter { get; init; }

    /// <summary>There must be no such hit.</summary>
    public required bool IsNegated { get; init; }

    /// <summary>How far it is looked for.</summary>
    public required Extent Within { get; init; }

    /// <summary>A hit of any of these.</summary>
    public required IReadOnlyList<TurnCondition> To { get; init; }
}
