using System.Diagnostics.Metrics;
using Parley.AnalysisService.Telemetry;

namespace Parley.AnalysisService.Live.Watching;

/// <summary>What is measured of supervisors.</summary>
internal sealed class WatchMetrics
{
    private long _missed;
    private long _forwardingFailures;

    public WatchMetrics(IMeterFactory meters)
    {
        var meter = meters.CreateParley();
        meter.CreateObservableUpDownCounter("parley.watch.watchers", () => Watchers?.Invoke() ?? 0, "{watcher}", "Supervisors that watch alerts at this machine.");
        meter.CreateObservableCounter(
            "parley.watch.missed_alerts", () => Interlocked.Read(ref _missed), "{alert}", "Alerts that a watcher was too slow for, or that did not come from another machine.");
        meter.CreateObservableCounter(
            "parley.watch.forwarding.failures", () => Interlocked.Read(ref _forwardingFailures), "{batch}", "Batches of alerts that another machine did not take.");
    }

    /// <summary>How many there are.</summary>
    public Func<int>? Watchers { private get; set; }

    public void Missed(long count) => Interlocked.Add(ref _missed, count);

    public void ForwardingFailed() => Interlocked.Increment(ref _forwardingFailures);
}
