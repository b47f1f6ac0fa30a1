using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Results of Amazon's Post Call Analytics sample (PCA): the voices' roles stand in a list of display names.</summary>
internal sealed class AmazonPostCallAnalytics : IJsonShape
{
    public string Key => "amazon_pca";

    public bool IsMine(JsonElement root) => root.HasObject("ConversationAnalytics") && root.HasList("SpeechSegments");

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var analytics = root.Object("ConversationAnalytics")!;
        var call = calls.Open(analytics.Label("GUID"));
        call.AgentId = analytics.Label("Agent");
        call.CustomerId = analytics.Label("Cust");
        call.Language = analytics.Label("LanguageCode");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in analytics.Details("SpeakerLabels"))
            names[label.Label("Speaker") ?? ""] = label.Label("DisplayText") ?? "";
        foreach (var segment in root.Objects("SpeechSegments"))
        {
            var voice = segment.Label("SegmentSpeaker");
            var turn = Roles.Turn(voice, segment.Words("OriginalText", "DisplayText"));
            call.Add(
                turn with
                {
                    Speaker = voice is not null && Roles.Of(names.GetValueOrDefault(voice)) is var role and not Calls.Speaker.Unknown ? role : turn.Speaker,
                    StartOffset = segment.Time(TimeUnit.Seconds, "SegmentStartTime"),
                    EndOffset = segment.Time(TimeUnit.Seconds, "SegmentEndTime"),
                    Confidence = segment.MeanShare("WordConfidence", "Confidence"),
                },
                segment);
        }
    }
}
