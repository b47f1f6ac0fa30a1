using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>
/// Google Speech-to-Text, v1 and v2, batch, long-running and streaming. In v1 with speaker tags the last result repeats all words of the
/// call with their tags; it is then read alone.
/// </summary>
internal sealed class GoogleSpeech : IJsonShape
{
    public string Key => "google_speech";

    public bool IsMine(JsonElement root) => Holder(root) is { } holder && holder.First("results") is { } first && (first.HasList("alternatives") || first.Has("isFinal"));

    /// <summary>A response of a stream.</summary>
    public bool IsPart(JsonElement root) => root.Find("results") is { ValueKind: JsonValueKind.Array } results
        && results.EnumerateArray().Any(result => result.Has("isFinal") || result.Has("is_final") || result.Has("stability"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        var isStream = IsPart(root.Element);
        var results = (root.Element.HasObject("response") ? root.Object("response")! : root).Objects("results")
            .Where(result => !isStream || result.Element.IsTrue("isFinal") || result.Element.IsTrue("is_final")).ToList();
        var channels = Math.Max(Roles.CountOf(results, "channelTag"), Roles.CountOf(results, "channel_tag"));
        call.Language = results.Select(result => result.Label("languageCode", "language_code")).FirstOrDefault(language => language is not null);
        foreach (var result in RepeatsAll(results) ? results[^1..] : results)
            Add(result, channels, call);
    }

    private static JsonElement? Holder(JsonElement root) => root.HasObject("response") ? root.Find("response") : root;

    private static void Add(JsonPlace result, int channels, JsonCall call)
    {
        if (Best(result) is not { } best)
            return;
        var channel = channels > 1 ? result.Label("channelTag", "channel_tag") : null;
        var words = new WordTurns();
        foreach (var word in best.Objects("words"))
            words.Add(Word(word, channel is null ? null : $"ch_{channel}"));
        var turns = words.Turns().ToList();
        var text = best.Label("transcript") ?? "";
        if (text.Length > 0 && turns.Select(turn => turn.SpeakerLabel).Distinct(StringComparer.Ordinal).Count() <= 1)
        {
            call.Add(
                Roles.Turn(turns.Count > 0 ? turns[0].SpeakerLabel : channel is null ? null : $"ch_{channel}", SpokenText.WithoutWordSpaces(text)) with
                {
                    StartOffset = turns.Count > 0 ? turns[0].StartOffset : null,
                    EndOffset = turns.Count > 0 ? turns[^1].EndOffset : result.Time(TimeUnit.Seconds, "resultEndOffset", "resultEndTime", "result_end_time", "result_end_offset"),
                    Confidence = Confidence(best) ?? (turns.Count > 0 ? turns[0].Confidence : null),
                },
                best);
            return;
        }
        foreach (var turn in turns)
            call.Add(turn with { Confidence = turn.Confidence ?? Confidence(best) }, best);
    }

    private static SpokenWord Word(JsonPlace word, string? channel) => new(
        word.Words("word"),
        "",
        channel ?? word.Label("speakerLabel", "speaker_label") ?? (word.Label("speakerTag", "speaker_tag") is var tag && tag == "0" ? null : tag),
        word.Time(TimeUnit.Seconds, "startOffset", "startTime", "start_offset", "start_time"),
        word.Time(TimeUnit.Seconds, "endOffset", "endTime", "end_offset", "end_time"),
        word.Share("confidence") is > 0 and var share ? share : null);

    /// <summary>Zero stands for "not set".</summary>
    private static double? Confidence(JsonPlace best) => best.Share("confidence") is > 0 and var share ? share : null;

    private static bool RepeatsAll(List<JsonPlace> results) => results.Count > 1 && WordsOf(results[^1]) is var last && last.Exists(IsTagged)
        && results.SkipLast(1).Select(WordsOf).ToList() is var others && !others.Exists(words => words.Exists(IsTagged)) && last.Count >= others.Sum(words => words.Count);

    private static bool IsTagged(JsonPlace word) => word.Label("speakerLabel", "speaker_label", "speakerTag", "speaker_tag") is not (null or "0");

    private static List<JsonPlace> WordsOf(JsonPlace result) => Best(result)?.Objects("words").ToList() ?? [];

    private static JsonPlace? Best(JsonPlace result) => result.Objects("alternatives").FirstOrDefault();
}
