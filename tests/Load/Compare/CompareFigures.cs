namespace Parley.Load.Compare;

/// <summary>The service beside the empty handler, flat out.</summary>
internal sealed record CompareFigures
{
    /// <summary>"none", "sqlite" or "postgres".</summary>
    public required string Store { get; init; }

    public required int Streams { get; init; }

    /// <summary>The empty handler's segments per second.</summary>
    public required double EmptySegmentsPerS { get; init; }

    /// <summary>The service's segments per second, answered and acknowledged.</summary>
    public required double SegmentsPerS { get; init; }

    /// <summary>The service's share of the empty handler's.</summary>
    public required double Ratio { get; init; }

    /// <summary>From segment sent to finding received: half of them were quicker.</summary>
    public required double? P50Ms { get; init; }

    public required double? P99Ms { get; init; }

    public required double? EmptyP99Ms { get; init; }

    /// <summary>The service's processor time per segment, microseconds.</summary>
    public required double ServerCpuUs { get; init; }

    public required double EmptyServerCpuUs { get; init; }

    /// <summary>From the service's start to its word that it is ready.</summary>
    public required double ReadyMs { get; init; }
}
