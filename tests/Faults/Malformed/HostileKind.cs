namespace Parley.Faults.Malformed;

/// <summary>What is wrong with a stream.</summary>
internal enum HostileKind
{
    /// <summary>Random bytes where a message should be, from the first on.</summary>
    RandomBytes,

    /// <summary>Settings, then random bytes.</summary>
    RandomAfterSettings,

    /// <summary>Settings, then segments with bytes changed, added and cut off; texts that are no UTF-8.</summary>
    DamagedSegments,

    /// <summary>Segments first, settings twice, gaps, revisions of nothing, a swap with text, messages without content.</summary>
    WrongOrder,

    /// <summary>Texts and ids beyond their limits, messages beyond the service's.</summary>
    HugeText,

    /// <summary>No settings, or settings that name no call.</summary>
    MissingSettings,

    /// <summary>Broken off anywhere, without reading.</summary>
    EarlyCancel,

    /// <summary>gRPC frames whose header does not fit what follows.</summary>
    LyingFrame,

    /// <summary>A connection that does not speak HTTP/2, or stops doing so.</summary>
    NoHttp2,
}
