using Parley.Analysis.Calls;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>
/// Reads a WebVTT or SRT file as one call: a turn for each cue, or more where a cue has more speakers. Speakers come from voice tags,
/// or from names before a colon as in plain text; after such a name a cue without one goes on with the speaker before it.
/// </summary>
internal static class CueFileReader
{
    public static IEnumerable<ReadItem> Read(LineReader lines, string name, TranscriptFormat format, ReadOptions options)
    {
        var draft = new CallDraft(name);
        var text = WholeText.Read(lines, draft, options, CallLimits.Lines);
        if (draft.HasErrors)
            return draft.Errors();
        var blocks = CueBlocks.Read(text, draft);
        var parts = blocks.Cues.Select(cue => (Cue: cue, Parts: CueText.Parts(cue).ToList())).ToList();
        var context = AddTurns(parts, draft, CallContext.Empty with { Language = blocks.Language });
        if (!draft.HasErrors && draft.Turns.Count == 0)
            draft.Fail(null, blocks.Cues.Count == 0 ? "the file has no cues" : "no cue of the file has any words", "Give it cues, each with times (00:01:02.500 --> 00:01:04.000) and words below them.");
        if (draft.SortByStart())
            draft.Warn(null, "the cues do not stand in the order of their times", "The turns are put in that order.");
        return draft.Finish(new Transcript { CallId = CallName.From(name), Turns = draft.Turns, Context = context, SourceFormat = format.ToKey() });
    }

    private static CallContext AddTurns(List<(Cue Cue, List<CueText.Part> Parts)> cues, CallDraft draft, CallContext context)
    {
        var speakers = new CueSpeakers(cues.SelectMany(cue => cue.Parts));
        foreach (var (cue, parts) in cues)
        {
            foreach (var piece in speakers.Pieces(parts))
                context = PieceTurns.Add(draft, piece, cue.Start, cue.End, context);
        }
        return context;
    }
}
