using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>Turns of Alibaba Cloud's 通义点金 dialogue calls: role 0 is the customer, 1 the agent.</summary>
internal sealed class AlibabaDianjin : IJsonShape
{
    private static readonly string[] Lists = ["conversationModel", "dialogue", "messages", "content"];

    public string Key => "alibaba_dianjin";

    public bool IsMine(JsonElement root) => IsTurn(root) || Array.Exists(Lists, list => root.First(list) is { } first && IsTurn(first));

    public bool IsPart(JsonElement root) => IsTurn(root);

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("callId", "sessionId", "bizId"));
        foreach (var turn in IsTurn(root.Element) ? [root] : root.Objects(Lists))
            Add(turn, call);
    }

    private static bool IsTurn(JsonElement element) => element.HasNumber("role") && element.HasText("content");

    private static void Add(JsonPlace turn, JsonCall call)
    {
        call.AgentId = turn.Label("customerServiceId");
        call.CustomerId = turn.Label("customerId");
        if (turn.Label("type") is not ("text" or "audio" or null))
            return;
        var role = turn.Label("role");
        call.Add(
            new Turn
            {
                Text = turn.Words("content"),
                Speaker = role switch { "0" => Speaker.Customer, "1" => Speaker.Agent, _ => Speaker.Unknown },
                SpeakerLabel = role is "0" or "1" ? null : role,
                StartOffset = turn.Time(TimeUnit.Milliseconds, "begin"),
                EndOffset = turn.Time(TimeUnit.Milliseconds, "end"),
            },
            turn);
    }
}
