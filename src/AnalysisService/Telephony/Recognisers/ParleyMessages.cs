using System.Text.Json;
using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>Our own plain shape, for recognisers without an adapter; <c>{"end": true}</c> is the last message.</summary>
internal static class ParleyMessages
{
    public static Heard Read(JsonElement message, FieldProblems problems)
    {
        if (message.Flag("end") == true)
            return Heard.End;
        var kind = message.Text("kind") ?? (message.Flag("final") == false ? "partial" : "final");
        if (kind is not ("partial" or "final"))
            problems.Add("kind", "Is unknown. Send partial or final.");
        if (!SpeakerKeys.TryParse(message.Text("speaker"), out var speaker))
            problems.Add("speaker", "Is unknown. Send agent or customer, or leave it out for the role to be inferred.");
        if (message.Text("text") is not { } text)
        {
            problems.Add("text", "Is missing. Send the words.");
            return Heard.Nothing;
        }
        return Heard.One(Words.Of(
            text, kind == "final", message.Number("start_ms"), message.Number("end_ms"), message.Number("confidence"), message.Text("speaker_label"), speaker));
    }
}
