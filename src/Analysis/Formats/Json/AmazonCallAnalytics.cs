using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Amazon Transcribe Call Analytics after the call, and Connect Contact Lens files, where the role is found through the participant's id.</summary>
internal sealed class AmazonCallAnalytics : IJsonShape
{
    private const string ContactLens = "amazon_contact_lens";

    public string Key => "amazon_call_analytics";

    public bool IsMine(JsonElement root) => root.HasList("Transcript") && (root.HasList("Participants") || root.HasObject("ConversationCharacteristics"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var metadata = root.Detail("CustomerMetadata");
        var call = calls.Open(root.Label("JobName") ?? metadata?.Label("ContactId"));
        RecogniserStatus.Require(root, "JobStatus", null, "COMPLETED");
        call.Language = root.Label("LanguageCode");
        var roles = RolesById(root);
        if (roles.Count > 0)
            call.Format = ContactLens;
        WarnOfSkipped(root);
        foreach (var turn in root.Objects("Transcript"))
            AddTurn(turn, turn, roles, call);
    }

    /// <summary>A turn in the words of both products, live and after the call.</summary>
    public static void AddTurn(JsonPlace turn, JsonPlace place, IReadOnlyDictionary<string, string> roles, JsonCall call)
    {
        var participant = turn.Label("ParticipantId");
        var name = turn.Label("ParticipantRole") ?? (participant is null ? null : roles.GetValueOrDefault(participant, participant));
        call.Add(
            Roles.Turn(name, turn.Words("Content", "Transcript")) with
            {
                StartOffset = turn.Time(TimeUnit.Milliseconds, "BeginOffsetMillis"),
                EndOffset = turn.Time(TimeUnit.Milliseconds, "EndOffsetMillis"),
                Confidence = turn.MeanShare("Items", "Confidence"),
            },
            place,
            turn.Label("Id", "UtteranceId"));
    }

    private static Dictionary<string, string> RolesById(JsonPlace root)
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var participant in root.Details("Participants"))
        {
            if (participant.Label("ParticipantId") is { } id && participant.Label("ParticipantRole") is { } role)
                roles[id] = role;
        }
        return roles;
    }

    private static void WarnOfSkipped(JsonPlace root)
    {
        foreach (var skipped in root.Detail("JobDetails")?.Details("SkippedAnalysis") ?? [])
            skipped.Warn("ReasonCode", $"is {skipped.Label("ReasonCode") ?? "not given"}: the platform left out {skipped.Label("Feature") ?? "a part of its analysis"}", "What it wrote is read.");
    }
}
