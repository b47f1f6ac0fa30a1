using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Analysis.Formats.Tables;

namespace Parley.Analysis.Formats;

/// <summary>Tells a file's form by the start of its content; the file's name decides only where the content does not.</summary>
internal static partial class FormatDetector
{
    /// <summary>Lines in which the first cue of a subtitle file must show itself.</summary>
    private const int CueLines = 200;

    public static TranscriptFormat Detect(string head, string name, ColumnMapping? columns = null)
    {
        var text = head.TrimStart();
        var extension = CallName.ExtensionOf(name);
        if (IsJson(text))
            return IsDocument(text, extension) ? TranscriptFormat.JsonDocument : TranscriptFormat.JsonLines;
        if (text.StartsWith("WEBVTT", StringComparison.Ordinal) && (text.Length == 6 || char.IsWhiteSpace(text[6])))
            return TranscriptFormat.WebVtt;
        if (TableSeparator.Find(text, extension, columns) is not null)
            return TranscriptFormat.Table;
        if (FirstTiming(text) is { } timing)
            return extension == ".VTT" || (extension != ".SRT" && !timing.Contains(',', StringComparison.Ordinal)) ? TranscriptFormat.WebVtt : TranscriptFormat.Srt;
        return extension switch
        {
            ".JSONL" or ".NDJSON" => TranscriptFormat.JsonLines,
            ".JSON" => TranscriptFormat.JsonDocument,
            ".VTT" => TranscriptFormat.WebVtt,
            ".SRT" => TranscriptFormat.Srt,
            _ => TranscriptFormat.PlainText,
        };
    }

    /// <summary>An object, or a list of objects: "[00:15] …" is a time in plain text.</summary>
    private static bool IsJson(string text) => text.StartsWith('{') || ListStart().IsMatch(text);

    /// <summary>A list is a document. An object is one when it does not end on its line, unless complete objects stand on other lines: then it is a broken line.</summary>
    private static bool IsDocument(string text, string extension)
    {
        if (text[0] == '[')
            return true;
        var lines = text.TrimEnd().Split('\n');
        if (lines.Length == 1)
            return extension == ".JSON";
        if (IsObject(lines[0]))
            return false;
        return !lines.Skip(1).Any(IsCall);
    }

    private static string? FirstTiming(string text)
    {
        foreach (var line in text.Split('\n').Take(CueLines))
        {
            if (Timing().Match(line) is { Success: true } match)
                return match.Value;
        }
        return null;
    }

    private static bool IsCall(string line) =>
        line.StartsWith('{') && (line.Contains("\"turns\"", StringComparison.Ordinal) || line.Contains("\"note\"", StringComparison.Ordinal)) && IsObject(line);

    private static bool IsObject(string line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\[\s*(\{|\]\s*$|$)")]
    private static partial Regex ListStart();

    [GeneratedRegex(@"^\s*(\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}")]
    private static partial Regex Timing();
}
