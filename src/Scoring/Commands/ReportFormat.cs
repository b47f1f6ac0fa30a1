namespace Parley.Scoring.Commands;

/// <summary>How reports are written.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON document: an object for one call, an array for several.</summary>
    Json,

    /// <summary>One JSON object a line, one line a call.</summary>
    Jsonl,

    /// <summary>One HTML file that opens offline: figures, and the calls most worth a look.</summary>
    Html,

    /// <summary>A table for spreadsheets, one row a call.</summary>
    Csv,

    /// <summary>The same table for data tools, with the whole report in its last column.</summary>
    Parquet,
}
