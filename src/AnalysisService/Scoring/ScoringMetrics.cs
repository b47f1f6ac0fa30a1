using System.Diagnostics.Metrics;
using Parley.AnalysisService.Telemetry;

namespace Parley.AnalysisService.Scoring;

/// <summary>What is measured of recorded calls and notes.</summary>
internal sealed class ScoringMetrics
{
    private readonly TimeProvider _time;
    private readonly Tally _calls;
    private readonly Histogram<double> _durations;

    public ScoringMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.CreateParley();
        _calls = new Tally(meter, "parley.scoring.calls", "{call}", "Recorded calls and notes that were scored, or could not be.", "outcome", ["scored", "refused"]);
        _durations = meter.CreateDuration("parley.scoring.duration", "Scoring of one recorded call or note.");
    }

    public long Now() => _time.GetTimestamp();

    public void Scored(long since)
    {
        _calls.Add("scored");
        _durations.Record(_time.GetElapsedTime(since).TotalSeconds);
    }

    public void Refused() => _calls.Add("refused");
}
