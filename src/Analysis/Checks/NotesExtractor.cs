using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>Reads what belongs in the agent's notes (H4.3) out of text.</summary>
public static class NotesExtractor
{
    /// <summary>From an after-call note; evidence turns are 0.</summary>
    public static CallNotes FromNote(string text) => CallNotes.Empty;
}
