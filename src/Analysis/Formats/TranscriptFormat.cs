namespace Parley.Analysis.Formats;

/// <summary>The forms in which calls and notes are read (docs/formats.md).</summary>
public enum TranscriptFormat
{
    /// <summary>A call or note as a JSON object on each line.</summary>
    JsonLines,

    /// <summary>One JSON object, several, or a list of them, over any number of lines.</summary>
    JsonDocument,

    /// <summary>W3C WebVTT.</summary>
    WebVtt,

    /// <summary>SubRip.</summary>
    Srt,

    /// <summary>A table with a row for each turn, call or note: CSV, TSV.</summary>
    Table,

    /// <summary>Lines that begin with their speaker, or a text without speakers, which is a note.</summary>
    PlainText,
}
