using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>iFlytek real-time recognition: one message an object, the sentence in a text; type "0" is final.</summary>
internal sealed class IflytekRealtime : IJsonShape
{
    public string Key => "iflytek_realtime";

    public bool IsMine(JsonElement root) => root.HasText("action") && root.Has("code") && (root.Has("data") || root.Is("action", "started") || root.Is("action", "error"));

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        if (root.Element.Is("action", "error"))
        {
            root.Fail("code", $"is \"{root.Label("code")}\" ({root.Label("desc") ?? "no reason given"}): the recogniser failed", "Record the call's text again.");
            return;
        }
        if (!root.Element.Is("action", "result") || root.Element.Is("data", "") || root.Inner("data") is not { } data)
            return;
        if (data.Object("cn")?.Object("st") is { } sentence && sentence.Label("type") == "0")
            call.Add(IflytekLattice.Turn(sentence), data, data.Label("seg_id"));
    }
}
