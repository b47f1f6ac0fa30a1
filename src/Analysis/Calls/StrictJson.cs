using System.Globalization;
using System.Text.Json;

namespace Parley.Analysis.Calls;

/// <summary>JSON in which no property stands twice, for that would hide a label or words.</summary>
internal static class StrictJson
{
    private const int ShownLength = 80;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <exception cref="JsonException">The text is no such JSON.</exception>
    public static JsonDocument Parse(string text) => Parse(() => JsonDocument.Parse(text, Options));

    /// <exception cref="JsonException">The text is no such JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8) => Parse(() => JsonDocument.Parse(utf8, Options));

    /// <summary>What is wrong, in the parser's words but without the place that it appends in its own way.</summary>
    public static string Explain(JsonException failure)
    {
        var sentence = Shorten(failure.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.', ' '));
        return failure.BytePositionInLine is { } position
            ? string.Create(CultureInfo.InvariantCulture, $"broken JSON at byte {position + 1} of the line: {sentence}")
            : $"broken JSON: {sentence}";
    }

    /// <summary>The parser quotes what it stumbled over, were it megabytes.</summary>
    private static string Shorten(string sentence) => sentence.Length <= 2 * ShownLength ? sentence
        : $"{sentence[..ShownLength]}…{sentence[^ShownLength..]}".ReplaceLineEndings(" ");

    /// <summary>The search for properties that stand twice stumbles over a name with half a surrogate pair, in another kind of exception.</summary>
    private static JsonDocument Parse(Func<JsonDocument> parse)
    {
        try
        {
            return parse();
        }
        catch (InvalidOperationException failure)
        {
            throw new JsonException("a property's name holds an incomplete \\u escape", failure);
        }
    }
}
