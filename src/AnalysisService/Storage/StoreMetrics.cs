using System.Diagnostics.Metrics;
using Parley.AnalysisService.Telemetry;

namespace Parley.AnalysisService.Storage;

/// <summary>What is measured of the writer.</summary>
internal sealed class StoreMetrics
{
    private readonly Histogram<int> _groups;
    private readonly Histogram<double> _commits;
    private long _failures;

    public StoreMetrics(IMeterFactory meters)
    {
        var meter = meters.CreateParley();
        meter.CreateObservableGauge("parley.store.queue.length", () => Queue?.Invoke() ?? 0, "{entry}", "Writes that wait for the next group.");
        meter.CreateObservableCounter(
            "parley.store.failures", () => Interlocked.Read(ref _failures), "{group}", "Groups that could not be written; what was in them was not acknowledged.");
        _groups = meter.CreateHistogram(
            "parley.store.group.size", "{entry}", "Writes that were made durable together.", tags: null,
            new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] });
        _commits = meter.CreateDuration("parley.store.commit.duration", "Writing of one group, to its being durable.");
    }

    /// <summary>How many wait.</summary>
    public Func<int>? Queue { private get; set; }

    public void Written(int entries, TimeSpan duration)
    {
        _groups.Record(entries);
        _commits.Record(duration.TotalSeconds);
    }

    public void Failed() => Interlocked.Increment(ref _failures);
}
