using Parley.Analysis.Calls;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>Reads plain text: a transcript where lines begin with speakers or times, else an after-call note.</summary>
internal static class PlainTextReader
{
    public static IEnumerable<ReadItem> Read(LineReader lines, string name, ReadOptions options)
    {
        var draft = new CallDraft(name);
        var text = WholeText.Read(lines, draft, options, CallLimits.Lines);
        if (!draft.HasErrors && text.TrueForAll(line => string.IsNullOrWhiteSpace(line.Text)))
            draft.Fail(null, "the file holds no text", "Give it a call or a note, or leave it out.");
        if (draft.HasErrors)
            return draft.Errors();
        var transcript = options.ForceNote ? null : PlainTranscript.Find(text);
        return transcript is null ? Note(text, draft, name) : transcript.Finish(draft, name);
    }

    private static IEnumerable<ReadItem> Note(List<TextLine> lines, CallDraft draft, string name)
    {
        var text = string.Join('\n', lines.Select(line => line.Text.TrimEnd())).Trim();
        return draft.IsGoodText(text, 1, "the note")
            ? draft.Finish(new Note { CallId = CallName.From(name), Text = text, SourceFormat = TranscriptFormatKeys.Note })
            : draft.Errors();
    }
}
