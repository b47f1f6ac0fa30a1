using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>An after-call note as CRM tools send it: rawNotes with the people's names.</summary>
internal sealed class NotesWebhook : IJsonShape
{
    public string Key => "notes_webhook";

    public bool IsMine(JsonElement root) => root.Has("rawNotes");

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("callId", "id"));
        call.AgentId = root.Label("callerEmail");
        call.CustomerId = root.Label("customerCompany", "customerName");
        call.SetNote(root.Words("rawNotes"));
    }
}
