using Parley.Analysis.Calls;
using Parley.Analysis.Checks.Extraction;

namespace Parley.Analysis.Checks;

/// <summary>All checks against the handbook, as one fold over a call's turns. A turn and an evaluation cost the same in a call of any length.</summary>
public sealed class HandbookChecks
{
    private readonly CallProgress _progress = new();
    private readonly ObjectionTracker _objections = new();
    private readonly NotesFold _notes = new();
    private readonly CheckBoard _board = new();
    private readonly HandbookCheck[] _checks;

    private HandbookChecks() => _checks =
    [
        new OpeningCheck(_progress),
        new CallbackOpenerCheck(_progress),
        new NeedsCheck(_progress),
        new PresentationCheck(_progress),
        new TalkShareCheck(),
        new QuestionsCheck(_progress),
        new MonologueCheck(_progress),
        new InterruptionsCheck(),
        new NotesCheck(_progress, _notes),
        new ObjectionsCheck(_progress, _objections),
        new NextStepCheck(_progress),
        new ComplaintCheck(_progress),
    ];

    public static HandbookChecks Create() => new();

    /// <summary>What the notes should hold so far (H4.3); a snapshot.</summary>
    public CallNotes Notes => _notes.Notes;

    /// <summary>Told by the words of all turns: "zh", "en" or "unknown".</summary>
    internal string Language => _notes.Language;

    /// <summary>Takes in the next turn.</summary>
    public void Observe(TurnReport turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        _progress.Observe(turn);
        _objections.Observe(turn);
        _notes.Observe(turn);
        foreach (var check in _checks)
            check.Observe(turn);
    }

    /// <summary>
    /// The results of all checks, in the order of <see cref="CheckKeys.All"/>. Where nobody knows who speaks, none can be told.
    /// </summary>
    public IReadOnlyList<CheckResult> Evaluate(CallState state, bool ended)
    {
        ArgumentNullException.ThrowIfNull(state);
        _board.Begin(IsSpeakerKnown(state));
        foreach (var check in _checks)
            check.Evaluate(state, ended, _board);
        return _board.End();
    }

    /// <summary>
    /// The customer's objections in the order raised, and what became of them; a snapshot, for reports. One that nobody has had the turn to answer is open, also
    /// when the call has ended. Empty where nobody knows who speaks.
    /// </summary>
    public IReadOnlyList<Objection> Objections(CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return IsSpeakerKnown(state) ? [.. _objections.All] : [];
    }

    /// <summary>The same without a copy, for updates: it changes with the next turn.</summary>
    internal IReadOnlyList<Objection> ObjectionsNow(CallState state) => IsSpeakerKnown(state) ? _objections.All : [];

    private bool IsSpeakerKnown(CallState state) =>
        state.Roles.Origin != RolesOrigin.CannotTell && (_progress.HasAgent || _progress.HasCustomer);
}
