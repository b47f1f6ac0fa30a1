using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Azure Speech batch transcription: times in ticks of 100 ns or as ISO durations, channels from 0.</summary>
internal sealed class AzureSpeech : IJsonShape
{
    public string Key => "azure_speech";

    public bool IsMine(JsonElement root) => root.HasList("recognizedPhrases");

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(NameOf(root.Label("source")));
        var phrases = root.Objects("recognizedPhrases").ToList();
        var channels = Roles.CountOf(phrases, "channel");
        foreach (var phrase in phrases)
        {
            if (phrase.Objects("nBest").FirstOrDefault() is not { } best || phrase.Label("recognitionStatus") is not ("Success" or null))
                continue;
            call.Language = phrase.Label("locale");
            var start = phrase.Time(TimeUnit.Ticks, "offsetInTicks", "offset");
            call.Add(
                Roles.Turn(Roles.Voice(phrase.Label("channel"), phrase.Label("speaker"), channels), best.Words("display", "itn", "lexical")) with
                {
                    StartOffset = start,
                    EndOffset = start + phrase.Time(TimeUnit.Ticks, "durationInTicks", "duration"),
                    Confidence = best.Share("confidence"),
                },
                phrase);
        }
    }

    /// <summary>Azure names all result files alike; the recording's name tells the call.</summary>
    private static string? NameOf(string? source) =>
        source?.Split('?')[0].TrimEnd('/') is { Length: > 0 } path && Path.GetFileNameWithoutExtension(path[(path.LastIndexOf('/') + 1)..]) is { Length: > 0 } stem ? stem : null;
}
