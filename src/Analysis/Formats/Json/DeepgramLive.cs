using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Deepgram while the call is on: messages of which the final results are read, one call for each request.</summary>
internal sealed class DeepgramLive : IJsonShape
{
    public string Key => "deepgram_live";

    public bool IsMine(JsonElement root) => root.Is("type", "Results") ? root.HasObject("channel")
        : (root.Is("type", "Metadata") && root.Has("request_id")) || root.Is("type", "UtteranceEnd") || root.Is("type", "SpeechStarted");

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        if (!root.Element.Is("type", "Results"))
            return;
        var call = calls.Open(null, root.Detail("metadata")?.Label("request_id"));
        if (!root.Element.IsTrue("is_final") || root.Object("channel")?.Objects("alternatives").FirstOrDefault() is not { } best)
            return;
        var side = SideOf(root.Element);
        var words = new WordTurns();
        foreach (var word in best.Objects("words"))
            words.Add(Deepgram.Word(word, null));
        var turns = words.Turns().ToList();
        var start = root.Time(TimeUnit.Seconds, "start");
        if (side is not null || turns.Select(turn => turn.SpeakerLabel).Distinct(StringComparer.Ordinal).Count() <= 1)
        {
            turns =
            [
                Roles.Turn(side ?? (turns.Count > 0 ? turns[0].SpeakerLabel : null), SpokenText.WithoutWordSpaces(best.Words("transcript"))) with
                {
                    StartOffset = start,
                    EndOffset = start + root.Time(TimeUnit.Seconds, "duration"),
                    Confidence = best.Share("confidence"),
                },
            ];
        }
        foreach (var turn in turns)
            call.Add(turn, best);
    }

    /// <summary>"channel_index": [0, 2] is the first of two.</summary>
    private static string? SideOf(JsonElement root) =>
        root.Find("channel_index") is { ValueKind: JsonValueKind.Array } index && index.GetArrayLength() == 2 && index[0].ValueKind == JsonValueKind.Number
        && index[1].ValueKind == JsonValueKind.Number && index[1].TryGetInt32(out var count) && count > 1 && index[0].TryGetInt32(out var channel)
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ch_{channel}") : null;
}
