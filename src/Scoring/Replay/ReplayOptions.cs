namespace Parley.Scoring.Replay;

/// <summary>What 'parley replay' was asked to do.</summary>
internal sealed record ReplayOptions
{
    /// <summary>A file of any known format.</summary>
    public required string File { get; init; }

    /// <summary>The service's gRPC addresses: when the connection breaks, the next one goes on.</summary>
    public required IReadOnlyList<Uri> Addresses { get; init; }

    /// <summary>Times the call's own pace; 0: as fast as the service answers.</summary>
    public required double Speed { get; init; }

    /// <summary>The call to replay where the file holds several; null: the first.</summary>
    public string? CallId { get; init; }
}
