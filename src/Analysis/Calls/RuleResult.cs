namespace Parley.Analysis.Calls;

/// <summary>The result of one of the team's own rules (docs/rules.md).</summary>
public sealed record RuleResult
{
    /// <summary>The rule's id in its file.</summary>
    public required string Rule { get; init; }

    /// <summary>In the call's language.</summary>
    public required string Title { get; init; }

    public required RuleOutcome Outcome { get; init; }

    /// <summary>Where it hit, in the order of the call; bounded. Empty also for a hit by what was not said.</summary>
    public IReadOnlyList<TurnSpan> Evidence { get; init; } = [];

    /// <summary>Same rule, outcome and evidence.</summary>
    public bool SameAs(RuleResult other) => Rule == other.Rule && Outcome == other.Outcome && Evidence.SequenceEqual(other.Evidence);
}
