using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Huawei Cloud Customer Engagement Center, the inspected call: milliseconds.</summary>
internal sealed class HuaweiCec : IJsonShape
{
    public string Key => "huawei_cec";

    public bool IsMine(JsonElement root) => root.First("segments") is { } first && first.Has("asr_text");

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("call_id", "callId"));
        foreach (var segment in root.Objects("segments"))
        {
            call.Add(
                Roles.Turn(segment.Label("speaker"), segment.Words("asr_text")) with
                {
                    StartOffset = segment.Time(TimeUnit.Milliseconds, "start_time"),
                    EndOffset = segment.Time(TimeUnit.Milliseconds, "end_time"),
                },
                segment);
        }
    }
}
