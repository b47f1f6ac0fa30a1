using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Sentences sent to Huawei Cloud Customer Engagement Center while the call is on: one an object, the call by its id.</summary>
internal sealed class HuaweiSentence : IJsonShape
{
    public string Key => "huawei_cec_live";

    public bool IsMine(JsonElement root) => root.Has("callId") && root.HasText("role") && root.HasText("content");

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("callId"));
        call.Language = root.Label("language");
        var begin = root.Number("beginTime");
        call.Add(
            Roles.Turn(root.Label("role"), root.Words("content")) with
            {
                // Some systems send the time of day here, which tells no offset without the call's start.
                StartOffset = EpochTime.Origin(begin, TimeUnit.Milliseconds) > 0 ? null : root.Time(TimeUnit.Milliseconds, "beginTime"),
                EndOffset = EpochTime.Origin(begin, TimeUnit.Milliseconds) > 0 ? null : root.Time(TimeUnit.Milliseconds, "endTime"),
            },
            root);
    }
}
