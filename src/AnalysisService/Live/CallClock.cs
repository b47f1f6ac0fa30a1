namespace Parley.AnalysisService.Live;

/// <summary>The clock of calls, apart from that of the cluster's own timers, so that a test can turn the one without troubling the other.</summary>
internal static class CallClock
{
    /// <summary>Key of its <see cref="TimeProvider"/>.</summary>
    public const string Name = "calls";
}
