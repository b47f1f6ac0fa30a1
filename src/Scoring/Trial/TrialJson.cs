using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Scoring.Differences;

namespace Parley.Scoring.Trial;

/// <summary>A trial as one JSON object, written as the calls come.</summary>
internal sealed class TrialJson(Stream stream) : TrialOutput
{
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public override void Dispose() => _json.Dispose();

    public override void Begin(TrialOptions options, TrialStandards standards)
    {
        _json.WriteStartObject();
        _json.WriteString("rules_before", standards.Before.Rules.Version);
        _json.WriteString("rules_after", standards.After.Rules.Version);
        _json.WriteString("scorecard_before", standards.Before.Scorecard?.Version ?? "");
        _json.WriteString("scorecard_after", standards.After.Scorecard?.Version ?? "");
        _json.WriteStartArray("calls");
    }

    public override void Changed(CallChange change, TrialCall call)
    {
        _json.WriteStartObject();
        _json.WriteString("call_id", change.CallId);
        _json.WriteStartArray("rules");
        foreach (var rule in change.Changes.Where(field => field.Field == "rule"))
        {
            _json.WriteStartObject();
            _json.WriteString("rule", rule.Key);
            _json.WriteString("before", rule.Old);
            _json.WriteString("after", rule.New);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        Write("score_before", call.ScoreBefore);
        Write("score_after", call.ScoreAfter);
        _json.WriteEndObject();
        _json.Flush();
    }

    public override void End(TrialCounts counts)
    {
        _json.WriteEndArray();
        _json.WriteNumber("compared", counts.Calls);
        _json.WriteNumber("changed", counts.Changed);
        Write("mean_score_before", counts.MeanBefore);
        Write("mean_score_after", counts.MeanAfter);
        _json.WriteStartArray("rules");
        foreach (var (rule, count) in counts.Rules)
        {
            _json.WriteStartObject();
            _json.WriteString("rule", rule);
            _json.WriteNumber("hits_before", count.Before);
            _json.WriteNumber("hits_after", count.After);
            _json.WriteNumber("gained", count.Gained);
            _json.WriteNumber("lost", count.Lost);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    private void Write(string name, double? score)
    {
        if (score is { } value)
            _json.WriteNumber(name, Math.Round(value, 6));
        else
            _json.WriteNull(name);
    }
}
