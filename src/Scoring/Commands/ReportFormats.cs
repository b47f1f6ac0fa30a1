namespace Parley.Scoring.Commands;

/// <summary>The format that a file's name asks for.</summary>
internal static class ReportFormats
{
    /// <summary>Null: the name says nothing.</summary>
    public static ReportFormat? Of(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".jsonl" => ReportFormat.Jsonl,
        ".json" => ReportFormat.Json,
        ".html" or ".htm" => ReportFormat.Html,
        ".csv" => ReportFormat.Csv,
        ".parquet" => ReportFormat.Parquet,
        ".txt" => ReportFormat.Text,
        _ => null,
    };
}
