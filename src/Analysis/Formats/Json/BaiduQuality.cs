using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Baidu speech quality inspection: milliseconds, numbered voices.</summary>
internal sealed class BaiduQuality : IJsonShape
{
    private static readonly string[] Holders = ["result", "data"];

    public string Key => "baidu_quality";

    public bool IsMine(JsonElement root) => root.HasList("asr_result") || Array.Exists(Holders, name => root.Find(name) is { } inner && inner.HasList("asr_result"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("call_id"));
        var holder = root.Has("asr_result") ? root : root.Object(Holders)!;
        foreach (var sentence in holder.Objects("asr_result"))
        {
            call.Add(
                Roles.Turn(sentence.Label("speaker_id"), sentence.Words("sentence")) with
                {
                    StartOffset = sentence.Time(TimeUnit.Milliseconds, "begin_time"),
                    EndOffset = sentence.Time(TimeUnit.Milliseconds, "end_time"),
                },
                sentence);
        }
    }
}
