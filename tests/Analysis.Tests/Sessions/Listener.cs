using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Sessions;

/// <summary>A client that keeps what the updates tell it: findings are added as they come and dropped when they are retracted, nothing else.</summary>
internal sealed class Listener
{
    private readonly Dictionary<(int Turn, string Label), ViolationFinding?> _kept = [];

    public IReadOnlyCollection<(int Turn, string Label)> Labels => _kept.Keys;

    public IEnumerable<ViolationFinding> Violations => _kept.Values.OfType<ViolationFinding>();

    public void Hear(SessionUpdate update)
    {
        if (update.Provisional)
            return;
        foreach (var retraction in update.Retractions)
            Assert.True(_kept.Remove((retraction.Turn, retraction.Label)), $"{retraction.FindingId} was retracted, but never told.");
        foreach (var turn in update.ChangedTurns.Concat(update.Turn is { } own ? [own] : []))
            Add(turn);
    }

    private void Add(TurnReport turn)
    {
        foreach (var act in turn.Acts)
            _kept[(turn.Index, act.Label)] = null;
        foreach (var violation in turn.Violations)
            _kept[(turn.Index, violation.Violation)] = violation;
    }
}
