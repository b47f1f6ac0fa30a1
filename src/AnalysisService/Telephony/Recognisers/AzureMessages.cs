using System.Text.Json;
using System.Xml;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>
/// Azure: Call Automation's <c>{"kind": "TranscriptionData", "transcriptionData": {"text", "resultStatus": "Intermediate" | "Final", "confidence",
/// "offset", "duration", "participantRawID"}}</c>, and Speech's phrases (<c>RecognitionStatus</c>, <c>NBest</c> or <c>DisplayText</c>) and
/// hypotheses (<c>Text</c>), also those of <c>recognizedPhrases</c>. Times in ticks of 100 ns, or as "PT1.5S".
/// </summary>
internal static class AzureMessages
{
    private const double TicksPerMillisecond = 10_000;

    public static Heard Read(JsonElement message, FieldProblems problems)
    {
        if (message.Flag("end") == true)
            return Heard.End;
        if (message.Get("transcriptionData") is { } data)
            return Heard.One(CallAutomation(data, problems));
        if (message.Has("transcriptionMetadata"))
            return Heard.Nothing;
        if (message.Items("recognizedPhrases") is { Count: > 0 } phrases)
            return new Heard([.. phrases.Select(phrase => Phrase(phrase, problems)).OfType<Analysis.Calls.Segment>()]);
        return Heard.One(message.Has("RecognitionStatus") || message.Has("NBest") || message.Has("DisplayText") ? Phrase(message, problems) : Hypothesis(message, problems));
    }

    private static Analysis.Calls.Segment? CallAutomation(JsonElement data, FieldProblems problems)
    {
        if (data.Text("text") is not { } text)
            problems.Add("transcriptionData.text", "Is missing.");
        else
            return Build(data, text, (data.Text("resultStatus") ?? data.Text("resultState")) != "Intermediate", data.Number("confidence"), Participant(data));
        return null;
    }

    private static Analysis.Calls.Segment? Phrase(JsonElement phrase, FieldProblems problems)
    {
        if (phrase.Text("RecognitionStatus") is not (null or "Success"))
            return null;
        var best = phrase.Items("NBest") is [var first, ..] ? first : phrase;
        if ((best.Text("Display") ?? best.Text("DisplayText")) is { } text)
            return Build(phrase, text, true, best.Number("Confidence"), phrase.Text("SpeakerId") ?? phrase.Text("Speaker"));
        problems.Add("NBest", "Has no Display, and there is no DisplayText.");
        return null;
    }

    private static Analysis.Calls.Segment? Hypothesis(JsonElement message, FieldProblems problems)
    {
        if (message.Text("Text") is { } text)
            return Build(message, text, false, null, message.Text("SpeakerId"));
        problems.Add("", "Is none of Azure's messages with words. Send TranscriptionData, a phrase or a hypothesis.");
        return null;
    }

    private static Analysis.Calls.Segment? Build(JsonElement message, string text, bool isFinal, double? confidence, string? label)
    {
        var start = Milliseconds(message, "offsetInTicks") ?? Milliseconds(message, "offset");
        return Words.Of(text, isFinal, start, start + (Milliseconds(message, "durationInTicks") ?? Milliseconds(message, "duration")), confidence, label);
    }

    private static string? Participant(JsonElement data) =>
        data.Text("participantRawID") ?? data.Text("participant") ?? data.Get("participant")?.Text("rawId");

    private static double? Milliseconds(JsonElement message, string name)
    {
        if (message.Number(name) is { } ticks)
            return ticks / TicksPerMillisecond;
        try
        {
            return message.Text(name) is { Length: > 1 } text && text[0] == 'P' ? XmlConvert.ToTimeSpan(text).TotalMilliseconds : null;
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            return null;
        }
    }
}
