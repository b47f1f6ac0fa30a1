using System.Diagnostics.Metrics;

namespace Parley.AnalysisService.Telemetry;

/// <summary>The meter of the service's own metrics; docs/operations.md lists them. Each folder keeps those of its job.</summary>
internal static class ParleyMeter
{
    public const string Name = "Parley";

    private const string Seconds = "s";

    /// <summary>From half a millisecond, which is usual, to ten seconds, which is an outage.</summary>
    private static readonly InstrumentAdvice<double> SecondsAdvice = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    /// <summary>The same meter for everybody in this host.</summary>
    public static Meter CreateParley(this IMeterFactory meters) => meters.Create(Name);

    /// <summary>How long something took, in seconds.</summary>
    public static Histogram<double> CreateDuration(this Meter meter, string name, string description) =>
        meter.CreateHistogram(name, Seconds, description, tags: null, SecondsAdvice);
}
