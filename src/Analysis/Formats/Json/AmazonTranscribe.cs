using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>Amazon Transcribe, standard batch: words with times as texts in seconds, voices or channels beside them.</summary>
internal sealed class AmazonTranscribe : IJsonShape
{
    public string Key => "amazon_transcribe";

    public bool IsMine(JsonElement root) =>
        root.Find("results") is { ValueKind: JsonValueKind.Object } results && (results.HasList("items") || results.HasList("transcripts") || results.HasList("audio_segments"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("jobName"));
        RecogniserStatus.Require(root, "status", null, "COMPLETED");
        if (root.Object("results") is not { } results)
            return;
        call.Language = results.Label("language_code");
        if (results.Element.First("items") is not null || results.Object("channel_labels") is not null)
            AddWords(results, call);
        else if (results.Element.First("audio_segments") is not null)
            AddSegments(results, call);
        else
            foreach (var text in results.Objects("transcripts"))
                call.Add(new Turn { Text = text.Words("transcript") }, text);
    }

    private static void AddWords(JsonPlace results, JsonCall call)
    {
        var words = new WordTurns();
        if (results.Object("channel_labels") is { } channels && channels.Element.First("channels") is not null)
        {
            foreach (var channel in channels.Objects("channels"))
                AddItems(channel, channel.Label("channel_label") ?? "", null, words);
        }
        else
            AddItems(results, "", SpeakersByStart(results), words);
        foreach (var turn in words.Turns())
            call.Add(turn, results);
    }

    private static void AddItems(JsonPlace holder, string channel, Dictionary<string, string>? speakers, WordTurns words)
    {
        foreach (var item in holder.Objects("items"))
        {
            using var alternatives = item.Objects("alternatives").GetEnumerator();
            if (!alternatives.MoveNext())
                continue;
            var side = channel.Length > 0 ? channel : item.Label("channel_label") ?? "";
            words.Add(new SpokenWord(
                alternatives.Current.Words("content"),
                side,
                item.Label("speaker_label") ?? speakers?.GetValueOrDefault(item.Label("start_time") ?? "") ?? (side.Length > 0 ? side : null),
                item.Time(TimeUnit.Seconds, "start_time"),
                item.Time(TimeUnit.Seconds, "end_time"),
                alternatives.Current.Share("confidence"),
                item.Element.Is("type", "punctuation")));
        }
    }

    /// <summary>Older output names the voices apart from the words; both have the same start.</summary>
    private static Dictionary<string, string> SpeakersByStart(JsonPlace results)
    {
        var speakers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in (results.Detail("speaker_labels")?.Details("segments") ?? []).SelectMany(segment => segment.Details("items")))
        {
            if (item.Label("start_time") is { } start && item.Label("speaker_label") is { } speaker)
                speakers[start] = speaker;
        }
        return speakers;
    }

    private static void AddSegments(JsonPlace results, JsonCall call)
    {
        foreach (var segment in results.Objects("audio_segments"))
        {
            call.Add(
                Roles.Turn(segment.Label("speaker_label", "channel_label"), segment.Words("transcript")) with
                {
                    StartOffset = segment.Time(TimeUnit.Seconds, "start_time"),
                    EndOffset = segment.Time(TimeUnit.Seconds, "end_time"),
                },
                segment);
        }
    }
}
