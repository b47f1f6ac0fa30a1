namespace Parley.Analysis.Formats;

/// <summary>The keys of <see cref="TranscriptFormat"/> in <see cref="Calls.CallInput.SourceFormat"/>.</summary>
public static class TranscriptFormatKeys
{
    /// <summary>A note read from plain text.</summary>
    public const string Note = "note";

    /// <summary>"labelled_jsonl", "webvtt", "srt", "table" or "plain_text"; recognisers' JSON has keys of its own.</summary>
    public static string ToKey(this TranscriptFormat format) => format switch
    {
        TranscriptFormat.JsonLines or TranscriptFormat.JsonDocument => "labelled_jsonl",
        TranscriptFormat.WebVtt => "webvtt",
        TranscriptFormat.Srt => "srt",
        TranscriptFormat.Table => "table",
        _ => "plain_text",
    };
}
