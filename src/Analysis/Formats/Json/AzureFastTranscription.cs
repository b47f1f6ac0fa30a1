using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Azure fast transcription: times in milliseconds, under the three names that its versions and SDK use.</summary>
internal sealed class AzureFastTranscription : IJsonShape
{
    public string Key => "azure_fast_transcription";

    public bool IsMine(JsonElement root) => root.HasList("phrases") && (root.HasList("combinedPhrases") || (root.First("phrases") is { } first && first.Has("text") && first.Has("locale")));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        var phrases = root.Objects("phrases").ToList();
        var channels = Roles.CountOf(phrases, "channel");
        foreach (var phrase in phrases)
        {
            call.Language = phrase.Label("locale");
            var start = phrase.Time(TimeUnit.Milliseconds, "offsetMilliseconds", "offsetInMs", "offset");
            call.Add(
                Roles.Turn(Roles.Voice(phrase.Label("channel"), phrase.Label("speaker"), channels), phrase.Words("text")) with
                {
                    StartOffset = start,
                    EndOffset = start + phrase.Time(TimeUnit.Milliseconds, "durationMilliseconds", "durationInMs", "duration"),
                    Confidence = phrase.Share("confidence"),
                },
                phrase);
        }
    }
}
