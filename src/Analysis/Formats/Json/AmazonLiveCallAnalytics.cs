using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Events of Amazon's Live Call Analytics sample (LCA): a call is told by its id, speech by the channels AGENT and CALLER, times in seconds.</summary>
internal sealed class AmazonLiveCallAnalytics : IJsonShape
{
    public string Key => "amazon_lca";

    public bool IsMine(JsonElement root) => root.HasText("EventType") && root.Has("CallId");

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("CallId"));
        call.AgentId = root.Label("AgentId");
        call.CustomerId = root.Label("CustomerPhoneNumber");
        if (!root.Element.Is("EventType", "ADD_TRANSCRIPT_SEGMENT") || root.Element.IsTrue("IsPartial") || root.Label("Channel") is not ("AGENT" or "CALLER") and not null)
            return;
        call.Add(
            Roles.Turn(root.Label("Channel"), root.Words("Transcript", "OriginalTranscript")) with
            {
                StartOffset = root.Time(TimeUnit.Seconds, "StartTime"),
                EndOffset = root.Time(TimeUnit.Seconds, "EndTime"),
            },
            root,
            root.Label("SegmentId"));
    }
}
