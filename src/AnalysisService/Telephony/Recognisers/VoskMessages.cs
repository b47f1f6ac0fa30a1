using System.Text.Json;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>
/// Vosk: <c>{"partial": …}</c>, then <c>{"text": …, "result": [{"conf", "start", "end", "word"}]}</c>; with alternatives their first. Times in
/// seconds, Chinese words with spaces between them. An empty text is silence; <c>{"eof": 1}</c> is the last message.
/// </summary>
internal static class VoskMessages
{
    private const double MillisecondsPerSecond = 1000;

    public static Heard Read(JsonElement message, FieldProblems problems)
    {
        if (message.Flag("eof") == true)
            return Heard.End;
        if (message.Text("partial") is { } partial)
            return Heard.One(Words.Of(Words.WithoutInnerSpaces(partial), isFinal: false));
        var best = message.Items("alternatives") is [var first, ..] ? first : message;
        if (best.Text("text") is not { } text)
        {
            problems.Add("text", "Is missing. A message of Vosk's has partial, text or alternatives.");
            return Heard.Nothing;
        }
        var words = best.Items("result");
        var confidences = words.Select(word => word.Number("conf")).OfType<double>().ToList();
        return Heard.One(Words.Of(
            Words.WithoutInnerSpaces(text),
            isFinal: true,
            words is [var from, ..] ? from.Number("start") * MillisecondsPerSecond : null,
            words is [.., var to] ? to.Number("end") * MillisecondsPerSecond : null,
            confidences.Count > 0 ? confidences.Average() : null));
    }
}
