using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Huawei Cloud SIS, long audio and real-time: milliseconds, roles AGENT and USER or numbered voices.</summary>
internal sealed class HuaweiSis : IJsonShape
{
    public string Key => "huawei_sis";

    public bool IsMine(JsonElement root) => root.First("segments") is { } first ? first.HasObject("result") : IsAlone(root);

    public bool IsPart(JsonElement root) => root.HasText("resp_type");

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        if (!root.Has("resp_type"))
            RecogniserStatus.Require(root, "status", null, "FINISHED");
        foreach (var segment in root.Objects("segments"))
        {
            if (segment.Object("result") is not { } result || (segment.Has("is_final") && !segment.Element.IsTrue("is_final")))
                continue;
            call.Add(
                Roles.Turn(result.Detail("analysis_info")?.Label("role"), result.Words("text")) with
                {
                    StartOffset = segment.Time(TimeUnit.Milliseconds, "start_time"),
                    EndOffset = segment.Time(TimeUnit.Milliseconds, "end_time"),
                    Confidence = result.Share("score"),
                },
                segment);
        }
    }

    /// <summary>Without segments: a job that is not done, or a real-time message that is no result.</summary>
    private static bool IsAlone(JsonElement root) => root.HasText("resp_type") || (root.Has("status") && root.Has("job_id"));
}
