using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Amazon Transcribe streaming without analytics: results with times in seconds; the final ones are read.</summary>
internal sealed class AmazonTranscribeLive : IJsonShape
{
    public string Key => "amazon_transcribe_live";

    public bool IsMine(JsonElement root) =>
        root.Find("TranscriptEvent") is { ValueKind: JsonValueKind.Object } inner ? IsMine(inner) : root.Find("Transcript") is { } transcript && transcript.HasList("Results");

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        var transcript = (root.Object("TranscriptEvent") ?? root).Object("Transcript");
        foreach (var result in transcript?.Objects("Results") ?? [])
        {
            if (!result.Element.IsTrue("IsPartial"))
                Add(result, call);
        }
    }

    private static void Add(JsonPlace result, JsonCall call)
    {
        using var alternatives = result.Objects("Alternatives").GetEnumerator();
        if (!alternatives.MoveNext())
            return;
        var best = alternatives.Current;
        var words = new WordTurns();
        foreach (var item in best.Objects("Items"))
        {
            words.Add(new SpokenWord(
                item.Words("Content"), "", item.Label("Speaker") ?? result.Label("ChannelId"), item.Time(TimeUnit.Seconds, "StartTime"), item.Time(TimeUnit.Seconds, "EndTime"),
                item.Share("Confidence"), item.Element.Is("Type", "punctuation")));
        }
        var turns = words.Turns().ToList();
        var whole = Roles.Turn(turns.Count > 0 ? turns[0].SpeakerLabel : result.Label("ChannelId"), best.Words("Transcript")) with
        {
            StartOffset = result.Time(TimeUnit.Seconds, "StartTime"),
            EndOffset = result.Time(TimeUnit.Seconds, "EndTime"),
            Confidence = best.MeanShare("Items", "Confidence"),
        };
        if (turns.Select(turn => turn.SpeakerLabel).Distinct(StringComparer.Ordinal).Count() <= 1)
            turns = [whole];
        foreach (var (index, turn) in turns.Index())
            call.Add(turn, result, result.Label("ResultId") is { } id ? $"{id}/{index}" : null);
    }
}
