using System.Text;
using System.Text.Json;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>
/// FunASR: of its WebSocket server <c>{"mode": "2pass-online" | "2pass-offline" | "online" | "offline", "text": …, "timestamp": "[[start, end], …]"}</c>,
/// and results with <c>sentence_info: [{"text", "spk", "start", "end"}]</c>, one or a list. Times in milliseconds. Online messages bring only the
/// words since the one before; an offline one brings the sentence. <c>{"is_speaking": false}</c> is the last message.
/// </summary>
internal sealed class FunAsrMessages
{
    /// <summary>As long as a segment may be.</summary>
    private const int LongestSentence = RequestLimits.Text;
    private readonly StringBuilder _sentence = new();

    public Heard Read(JsonElement message, FieldProblems problems)
    {
        if (message.ValueKind == JsonValueKind.Array)
            return new Heard([.. message.EnumerateArray().SelectMany(one => ReadOne(one, problems).Words)]);
        return message.Flag("is_speaking") == false ? Heard.End : ReadOne(message, problems);
    }

    private Heard ReadOne(JsonElement message, FieldProblems problems)
    {
        if (message.Items("sentence_info") is { Count: > 0 } sentences)
            return new Heard([.. sentences.Select(Sentence).OfType<Analysis.Calls.Segment>()]);
        if (message.Text("text") is not { } text)
        {
            // The server echoes its settings, which have none.
            if (!message.Has("mode"))
                problems.Add("text", "Is missing. A message of FunASR's has text or sentence_info.");
            return Heard.Nothing;
        }
        return message.Text("mode") is { } mode && mode.EndsWith("online", StringComparison.Ordinal)
            ? Online(text, isLast: mode == "online" && message.Flag("is_final") == true)
            : Offline(text, message);
    }

    private Heard Online(string text, bool isLast)
    {
        if (_sentence.Length + text.Length <= LongestSentence)
            _sentence.Append(text);
        var sentence = Words.Of(_sentence.ToString(), isLast);
        if (isLast)
            _sentence.Clear();
        return Heard.One(sentence);
    }

    private Heard Offline(string text, JsonElement message)
    {
        _sentence.Clear();
        var (start, end) = Times(message);
        return Heard.One(Words.Of(text, isFinal: true, start, end, label: message.Text("spk")));
    }

    private static Analysis.Calls.Segment? Sentence(JsonElement sentence) =>
        Words.Of(sentence.Text("text") ?? sentence.Text("sentence"), true, sentence.Number("start"), sentence.Number("end"), label: sentence.Text("spk"));

    /// <summary>A list, or the text of one.</summary>
    private static (double? Start, double? End) Times(JsonElement message)
    {
        try
        {
            if (message.Get("timestamp") is not { } given)
                return default;
            using var parsed = given.ValueKind == JsonValueKind.String ? JsonDocument.Parse(given.GetString()!) : null;
            var spans = ((JsonElement?)(parsed?.RootElement ?? given)).Items();
            return spans is [var first, ..] ? (At(first, 0), At(spans[^1], 1)) : default;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static double? At(JsonElement span, int index) =>
        ((JsonElement?)span).Items() is { Count: 2 } pair && pair[index].ValueKind == JsonValueKind.Number ? pair[index].GetDouble() : null;
}
