namespace Parley.Load.Pace;

/// <summary>The service beside the empty handler at the pace of speech. Times are from a segment sent to its finding received.</summary>
internal sealed record PaceFigures
{
    public required string Store { get; init; }

    public required int Calls { get; init; }

    public required int EveryS { get; init; }

    public required int Segments { get; init; }

    public required double? P50Ms { get; init; }

    public required double? P99Ms { get; init; }

    public required double? P999Ms { get; init; }

    public required double? EmptyP50Ms { get; init; }

    public required double? EmptyP99Ms { get; init; }

    public required double? EmptyP999Ms { get; init; }

    /// <summary>The service's p99 less the empty handler's.</summary>
    public double? AddedP99Ms => P99Ms is { } service && EmptyP99Ms is { } empty ? Math.Round(service - empty, 3) : null;

    /// <summary>The service's processor time per segment, microseconds.</summary>
    public required double ServerCpuUs { get; init; }

    public required double EmptyServerCpuUs { get; init; }
}
