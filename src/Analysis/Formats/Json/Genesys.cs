using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Genesys Cloud: "internal" is the agent's side, "external" the customer; starts count in milliseconds since 1970.</summary>
internal sealed class Genesys : IJsonShape
{
    public string Key => "genesys";

    public bool IsMine(JsonElement root) => root.First("transcripts") is { } first && first.HasList("phrases");

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("conversationId"));
        call.AgentId = root.Details("participants").FirstOrDefault(participant => participant.Element.Is("participantPurpose", "internal"))?.Label("userId");
        var origin = root.Number("conversationStartTime", "startTime");
        foreach (var transcript in root.Objects("transcripts"))
        {
            call.Language = transcript.Label("language");
            var phrases = transcript.Objects("phrases").ToList();
            origin ??= transcript.Number("startTime") ?? phrases.Select(phrase => phrase.Number("startTimeMs")).Min();
            foreach (var phrase in phrases)
                Add(phrase, origin, call);
        }
    }

    private static void Add(JsonPlace phrase, double? origin, JsonCall call)
    {
        var milliseconds = phrase.Number("startTimeMs");
        var start = milliseconds is null ? null
            : JsonTime.Offset(milliseconds.Value - (EpochTime.Origin(milliseconds, TimeUnit.Milliseconds) > 0 ? origin ?? 0 : 0), TimeUnit.Milliseconds);
        if (milliseconds is not null && start is null)
            phrase.Warn("startTimeMs", "lies before the call", "It is passed over; correct it to have it used.");
        call.Add(
            Roles.Turn(phrase.Label("participantPurpose"), SpokenText.WithoutWordSpaces(phrase.Label("decoratedText") ?? phrase.Words("text"))) with
            {
                StartOffset = start,
                EndOffset = start + phrase.Detail("duration")?.Time(TimeUnit.Milliseconds, "milliseconds"),
                Confidence = phrase.Share("confidence"),
            },
            phrase);
    }
}
