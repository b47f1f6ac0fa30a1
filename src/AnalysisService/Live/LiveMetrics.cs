using System.Diagnostics.Metrics;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Telemetry;

namespace Parley.AnalysisService.Live;

/// <summary>What is measured of live calls. Counting a segment allocates nothing.</summary>
internal sealed class LiveMetrics
{
    private static readonly KeyValuePair<string, object?> WithFinding = new("finding", "true");
    private static readonly KeyValuePair<string, object?> WithoutFinding = new("finding", "false");
    private readonly TimeProvider _time;
    private readonly Tally _segments;
    private readonly Tally _findings;
    private readonly Tally _retractions;
    private readonly Histogram<double> _answers;
    private readonly Histogram<double> _acknowledgements;

    public LiveMetrics(IMeterFactory meters, LiveBoard board, LiveCalls streams, TimeProvider time)
    {
        _time = time;
        var meter = meters.CreateParley();
        meter.CreateObservableUpDownCounter("parley.live.calls", () => board.Count, "{call}", "Live calls that are on at this machine.");
        meter.CreateObservableUpDownCounter("parley.live.streams", () => streams.Count, "{stream}", "Open streams of live calls at this machine.");
        _segments = new Tally(
            meter, "parley.live.segments", "{segment}", "Segments taken in.", "kind", [.. Enum.GetNames<SegmentKind>().Select(name => name.ToLowerInvariant())]);
        _findings = new Tally(meter, "parley.live.findings", "{finding}", "Violations found in live calls.", "label", Labels.Violations.All);
        _retractions = new Tally(
            meter, "parley.live.retractions", "{finding}", "Violations that were told and hold no longer.", "label", Labels.Violations.All);
        _answers = meter.CreateDuration(
            "parley.live.answer.duration", "From a segment's being read from its caller to its answer, with what was found, being handed to it.");
        _acknowledgements = meter.CreateDuration("parley.live.acknowledgement.duration", "From a segment's being taken in to its being durable.");
    }

    /// <summary>A moment for <see cref="Answered(long, bool)"/> and <see cref="Acknowledged"/>.</summary>
    public long Now() => _time.GetTimestamp();

    public void Segment(SegmentKind kind) => _segments.Add((int)kind);

    public void Finding(string label) => _findings.Add(label);

    public void Retraction(string label) => _retractions.Add(label);

    public void Answered(long since, SessionUpdate update) => Answered(since, update.Turn is { Violations.Count: > 0 });

    public void Answered(long since, bool hasFinding) =>
        _answers.Record(_time.GetElapsedTime(since).TotalSeconds, hasFinding ? WithFinding : WithoutFinding);

    public void Acknowledged(long since) => _acknowledgements.Record(_time.GetElapsedTime(since).TotalSeconds);
}
