using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Zoom Phone: clock times, the speaker by name or number.</summary>
internal sealed class ZoomPhone : IJsonShape
{
    public string Key => "zoom_phone";

    public bool IsMine(JsonElement root) => root.Is("type", "zoom_transcript")
        || ((root.First("timeline") ?? root.First("content")) is { } first && first.Has("ts") && first.Has("text"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("call_id", "recording_id"));
        foreach (var line in root.Objects("timeline", "content"))
        {
            call.Add(
                Roles.Turn(line.Details("users").FirstOrDefault()?.Label("username", "user_id"), line.Words("text")) with
                {
                    StartOffset = line.Time(TimeUnit.Seconds, "ts"),
                    EndOffset = line.Time(TimeUnit.Seconds, "end_ts"),
                },
                line);
        }
    }
}
