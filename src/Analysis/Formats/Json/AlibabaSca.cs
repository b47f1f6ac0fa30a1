using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Alibaba Cloud SCA, the text that is uploaded for inspection: many calls, roles in Chinese, times in milliseconds.</summary>
internal sealed class AlibabaSca : IJsonShape
{
    public string Key => "alibaba_sca";

    public bool IsMine(JsonElement root) => root.First("tickets") is { } first ? first.Has("dialogue") : IsTicket(root) || IsResult(root);

    public void Read(JsonPlace root, JsonCalls calls)
    {
        if (IsResult(root.Element))
        {
            calls.Fail("the file is SCA's result: it holds hits, not the call", "Give the dialogue that was uploaded (tickets), or the recogniser's output.");
            return;
        }
        foreach (var ticket in root.Has("tickets") ? root.Objects("tickets") : [root])
        {
            var call = calls.Open(ticket.Label("tid"));
            foreach (var sentence in ticket.Objects("dialogue"))
                Add(sentence, call);
            calls.Close();
        }
    }

    /// <summary>One sentence, of an upload or sent while the call is on.</summary>
    public static void Add(JsonPlace sentence, JsonCall call)
    {
        var turn = Roles.Turn(sentence.Label("role"), sentence.Words("words"));
        if (turn.Speaker == Calls.Speaker.Agent)
            call.AgentId = sentence.Label("identity");
        call.Add(
            turn with { StartOffset = sentence.Time(TimeUnit.Milliseconds, "begin"), EndOffset = sentence.Time(TimeUnit.Milliseconds, "end") },
            sentence);
    }

    private static bool IsTicket(JsonElement root) => root.Has("tid") && root.First("dialogue") is { } first && first.Has("words");

    private static bool IsResult(JsonElement root) => root.Find("Data") is { } data && (data.HasList("Rules") || data.HasObject("Rules")) && data.Has("Tid");
}
