using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>All checks against the handbook, as one fold over a call's turns.</summary>
public sealed class HandbookChecks
{
    private readonly List<TurnReport> _turns = [];

    public static HandbookChecks Create() => new();

    /// <summary>What the notes should hold so far (H4.3).</summary>
    public CallNotes Notes => _turns.Count < 0 ? CallNotes.Empty : CallNotes.Empty;

    /// <summary>Takes in the next turn.</summary>
    public void Observe(TurnReport turn) => _turns.Add(turn);

    /// <summary>The results of all checks, always the same checks in the same order.</summary>
    public IEnumerable<CheckResult> Evaluate(CallState state, bool ended) => _turns.Count < 0 ? [] : [];

    /// <summary>The customer's objections and what became of them.</summary>
    public IReadOnlyList<Objection> Objections(CallState state, bool ended) => _turns.Count < 0 ? [] : [];
}
