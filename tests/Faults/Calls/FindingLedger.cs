using Parley.V1;

namespace Parley.Faults.Calls;

/// <summary>
/// What a client of docs/live.md believes to hold: it adds what it is told and removes what is retracted; after a resumption it takes the report so
/// far. Violations only: they are what is alerted, and they have ids.
/// </summary>
internal sealed class FindingLedger
{
    private readonly Dictionary<int, HashSet<string>> _holding = [];
    private readonly Dictionary<(int Turn, string Label), HashSet<string>> _ids = [];

    /// <summary>Findings that came a second time under another id: would be alerted twice.</summary>
    public int SecondIds => _ids.Values.Sum(ids => ids.Count - 1);

    public void Restart(CallReport? soFar)
    {
        _holding.Clear();
        foreach (var turn in soFar?.Turns ?? [])
            Take(turn);
    }

    public void Take(CallUpdate update)
    {
        if (update.Provisional)
            return;
        foreach (var retraction in update.Retractions)
            _holding.GetValueOrDefault(retraction.Turn)?.Remove(retraction.FindingId);
        foreach (var turn in update.ChangedTurns)
            Take(turn);
        if (update.Turn is { } own)
            Take(own);
    }

    /// <summary>Violations of the report that the client does not hold, and those that it holds beyond it.</summary>
    public int DifferenceFrom(CallReport report)
    {
        var held = _holding.Values.SelectMany(ids => ids).ToHashSet(StringComparer.Ordinal);
        held.SymmetricExceptWith(report.Turns.SelectMany(turn => turn.Violations).Select(violation => violation.Id));
        return held.Count;
    }

    /// <summary>Findings that a report has twice, by id or by turn and label.</summary>
    public static int DuplicatesIn(CallReport report)
    {
        var found = report.Turns.SelectMany(turn => turn.Violations.Select(violation => (turn.Index, violation.Violation, violation.Id))).ToList();
        return Math.Max(found.Count - found.DistinctBy(one => one.Id).Count(), found.Count - found.DistinctBy(one => (one.Index, one.Violation)).Count());
    }

    private void Take(TurnReport turn)
    {
        _holding[turn.Index] = [.. turn.Violations.Select(violation => violation.Id)];
        foreach (var violation in turn.Violations)
        {
            if (!_ids.TryGetValue((turn.Index, violation.Violation), out var ids))
                _ids.Add((turn.Index, violation.Violation), ids = new HashSet<string>(StringComparer.Ordinal));
            ids.Add(violation.Id);
        }
    }
}
