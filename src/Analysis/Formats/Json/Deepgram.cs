using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Deepgram after the call: its utterances; without them turns from its words, by channel or speaker.</summary>
internal sealed class Deepgram : IJsonShape
{
    public string Key => "deepgram";

    public bool IsMine(JsonElement root) => root.Find("results") is { ValueKind: JsonValueKind.Object } results && results.HasList("channels");

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        if (root.Object("results") is not { } results)
            return;
        var channels = results.Objects("channels").ToList();
        call.Language = channels.Select(channel => channel.Label("detected_language")).FirstOrDefault(language => language is not null);
        var utterances = results.Objects("utterances").ToList();
        foreach (var utterance in utterances)
        {
            call.Add(
                Roles.Turn(Roles.Voice(utterance.Label("channel"), utterance.Label("speaker"), channels.Count), SpokenText.WithoutWordSpaces(utterance.Words("transcript"))) with
                {
                    StartOffset = utterance.Time(TimeUnit.Seconds, "start"),
                    EndOffset = utterance.Time(TimeUnit.Seconds, "end"),
                    Confidence = utterance.Share("confidence"),
                },
                utterance);
        }
        if (utterances.Count == 0)
            AddWords(channels, call, results);
    }

    private static void AddWords(List<JsonPlace> channels, JsonCall call, JsonPlace results)
    {
        var words = new WordTurns();
        foreach (var (index, channel) in channels.Index())
        {
            if (channel.Objects("alternatives").FirstOrDefault() is not { } best)
                continue;
            var side = channels.Count > 1 ? $"ch_{index}" : null;
            if (best.Element.First("words") is null)
                call.Add(Roles.Turn(side, SpokenText.WithoutWordSpaces(best.Words("transcript"))) with { Confidence = best.Share("confidence") }, best);
            foreach (var word in best.Objects("words"))
                words.Add(Word(word, side));
        }
        foreach (var turn in words.Turns())
            call.Add(turn, results);
    }

    /// <summary>A word, with its marks where they are given.</summary>
    public static SpokenWord Word(JsonPlace word, string? side) => new(
        word.Words("punctuated_word", "word"), side ?? "", side ?? word.Label("speaker"), word.Time(TimeUnit.Seconds, "start"), word.Time(TimeUnit.Seconds, "end"), word.Share("confidence"));
}
