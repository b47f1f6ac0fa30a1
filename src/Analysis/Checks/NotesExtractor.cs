using Parley.Analysis.Calls;
using Parley.Analysis.Checks.Extraction;

namespace Parley.Analysis.Checks;

/// <summary>Reads what belongs in the agent's notes (H4.3) out of text.</summary>
public static class NotesExtractor
{
    /// <summary>From an after-call note; evidence turns are 0.</summary>
    public static CallNotes FromNote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fold = new NotesFold();
        fold.ObserveNote(text);
        return fold.Notes;
    }
}
