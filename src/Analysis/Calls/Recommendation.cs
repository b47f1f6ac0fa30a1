namespace Parley.Analysis.Calls;

/// <summary>A recommended strategy with its reason.</summary>
public sealed record Recommendation
{
    /// <summary>The strategy's stable id in the playbook.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Which finding selected it, in words of the call's language.</summary>
    public required string Reason { get; init; }

    /// <summary>The H-number it comes from.</summary>
    public required string Handbook { get; init; }

    /// <summary>What to do.</summary>
    public required string Action { get; init; }

    /// <summary>An example sentence; placeholders without a value stay in braces.</summary>
    public required string Say { get; init; }

    public required string Avoid { get; init; }

    /// <summary>The key of the finding, for example "personality:hesitant" or "violation:arguing".</summary>
    public required string Because { get; init; }

    /// <summary>The turn of that finding; null when it is the whole call.</summary>
    public int? BecauseTurn { get; init; }
}
