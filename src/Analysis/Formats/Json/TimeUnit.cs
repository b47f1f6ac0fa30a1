namespace Parley.Analysis.Formats.Json;

/// <summary>What a number means as a time.</summary>
internal enum TimeUnit
{
    Seconds,
    Milliseconds,
    Microseconds,

    /// <summary>Of 100 ns.</summary>
    Ticks,
}
