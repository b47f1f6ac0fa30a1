using Parley.Analysis.Calls;

namespace Parley.Scoring.Watch;

/// <summary>What 'parley watch' was asked to show.</summary>
internal sealed record WatchOptions
{
    /// <summary>The service's gRPC addresses; one is watched, the next one when it is lost.</summary>
    public required IReadOnlyList<Uri> Addresses { get; init; }

    /// <summary>Empty: all.</summary>
    public required string Team { get; init; }

    /// <summary>Empty: all.</summary>
    public required string AgentId { get; init; }

    public required AlertSeverity Minimum { get; init; }

    /// <summary>Violation keys; empty: all.</summary>
    public required IReadOnlyList<string> Labels { get; init; }
}
