using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>Files that are no transcript at all, found out at their start so that they end in one clear error.</summary>
internal static class ForeignFile
{
    /// <summary>More unreadable characters than one in this many at the start: not text.</summary>
    private const int ReadableShare = 10;

    private static readonly (string Start, string What)[] Kinds =
    [
        ("%PDF-", "a PDF file"), ("{\\rtf", "a rich-text file"),
        ("RIFF", "an audio or video file"), ("ID3", "an audio file"), ("OggS", "an audio file"), ("fLaC", "an audio file"),
    ];

    private static readonly string[] MarkupStarts = ["<!doctype", "<html", "<?xml", "<tt "];

    /// <summary>Why the file cannot be read; null when it is worth trying.</summary>
    public static LineProblem? Explain(LineReader lines)
    {
        if (lines.IsEmpty)
            return new LineProblem("the file is empty", "Give it a call or a note, or leave it out.");
        var head = lines.Head;
        foreach (var (start, what) in Kinds)
        {
            if (head.StartsWith(start, StringComparison.Ordinal) && (start[0] != 'R' || head.Contains('\0', StringComparison.Ordinal)))
                return new LineProblem($"this is {what}, not a text file", "Export the transcript as text, WebVTT, SRT or JSON.");
        }
        if (!IsText(head))
            return new LineProblem("this is a binary file, or text in an unknown encoding", "Save the transcript as UTF-8 text.");
        var first = head.AsSpan().TrimStart();
        foreach (var start in MarkupStarts)
        {
            if (first.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return new LineProblem("this is a web page or an XML file, which is not read", "Export the transcript as text, WebVTT, SRT or JSON.");
        }
        return null;
    }

    /// <summary>
    /// One NUL among text is a damaged line, which its reader reports; many are another kind of file.
    /// </summary>
    private static bool IsText(string head)
    {
        var unreadable = head.Count(c => c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')));
        return unreadable * ReadableShare <= head.Length || (unreadable <= 2 && head.Length > 2);
    }
}
