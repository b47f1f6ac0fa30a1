using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Azure Communication Services while the call is on: one message an object, ticks of 100 ns; the final ones are read.</summary>
internal sealed class AzureCallAutomation : IJsonShape
{
    public string Key => "azure_call_automation";

    public bool IsMine(JsonElement root) => root.HasObject("transcriptionData") || root.HasObject("transcriptionMetadata") || (root.HasText("text") && (root.Has("resultState") || root.Has("offsetInTicks")));

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        call.Language = root.Detail("transcriptionMetadata")?.Label("locale");
        if (root.Has("transcriptionMetadata") || (root.Has("transcriptionData") ? root.Object("transcriptionData") : root) is not { } data)
            return;
        if (data.Label("resultStatus", "resultState") is { } state && !state.Equals("final", StringComparison.OrdinalIgnoreCase))
            return;
        var start = data.Time(TimeUnit.Ticks, "offsetInTicks", "offset");
        var participant = data.Element.HasObject("participant") ? data.Object("participant")!.Label("rawId", "rawID") : data.Label("participantRawID", "participantRawId", "participant");
        call.Add(
            Roles.Turn(participant, data.Words("text")) with
            {
                StartOffset = start,
                EndOffset = start + data.Time(TimeUnit.Ticks, "durationInTicks", "duration"),
                Confidence = data.Share("confidence"),
            },
            data);
    }
}
