using System.Globalization;
using System.Text.Json;

namespace Parley.Analysis.Formats;

/// <summary>What a JSON parser found wrong, in its words but without the place that it appends in its own way.</summary>
internal static class BrokenJson
{
    public static string Explain(JsonException failure)
    {
        var sentence = failure.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.', ' ');
        return string.Create(CultureInfo.InvariantCulture, $"broken JSON at byte {failure.BytePositionInLine + 1} of the line: {sentence}");
    }
}
