namespace Parley.Analysis.Playbook;

/// <summary>One piece of advice from the playbook: when it applies, what to do, what to say, what to avoid.</summary>
public sealed record Strategy
{
    /// <summary>Stable and unique, lower case with hyphens: "hesitant-few-choices".</summary>
    public required string Id { get; init; }

    /// <summary>The H-number it comes from: "H7", "H6.3".</summary>
    public required string Handbook { get; init; }

    /// <summary>0 to 100, default 50; decides between strategies that the same finding calls for.</summary>
    public required int Priority { get; init; }

    public required StrategyTriggers When { get; init; }

    public required StrategyDone NotYet { get; init; }

    public required BilingualText Title { get; init; }

    public required BilingualText Action { get; init; }

    /// <summary>An example sentence; may hold <see cref="Playbook.Placeholders"/>.</summary>
    public required BilingualText Say { get; init; }

    public required BilingualText Avoid { get; init; }
}
