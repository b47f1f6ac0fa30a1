namespace Parley.Analysis.Calls;

/// <summary>What the caller knows about a call besides its words; all of it optional.</summary>
public sealed record CallContext
{
    public static CallContext Empty { get; } = new();

    public string? AgentId { get; init; }

    /// <summary>The agent's team; supervisors choose what they watch by it.</summary>
    public string? Team { get; init; }

    public string? CustomerId { get; init; }

    /// <summary>"zh" or "en"; null: detected from the text.</summary>
    public string? Language { get; init; }

    /// <summary>True when there was an earlier contact, so that H6.2's call-back opener is expected.</summary>
    public bool FollowUp { get; init; }

    /// <summary>When the call began; null when not known.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Personal data is masked in all that goes out: reports and live updates (docs/masking.md). The analysis sees the words as they were said.</summary>
    public bool Mask { get; init; }

    /// <summary>Values for the placeholders of example sentences: product, company, agent, customer, last_issue.</summary>
    public IReadOnlyDictionary<string, string> Placeholders { get; init; } = new Dictionary<string, string>();
}
