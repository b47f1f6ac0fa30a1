using Parley.Analysis.Calls;

namespace Parley.Analysis.Sessions;

/// <summary>The differences between two states of a call.</summary>
internal static class FindingChanges
{
    /// <summary>Turns whose speaker or findings differ, except the one that is reported anyway.</summary>
    public static IReadOnlyList<TurnReport> ChangedTurns(IReadOnlyList<TurnReport> before, IReadOnlyList<TurnReport> after, int? except)
    {
        var changed = new List<TurnReport>();
        for (var i = 0; i < before.Count && i < after.Count; i++)
        {
            if (i != except && !SameFindings(before[i], after[i]))
                changed.Add(after[i]);
        }
        return changed;
    }

    /// <summary>Acts and violations that were reported and no longer hold.</summary>
    public static IReadOnlyList<Retraction> Retractions(string callId, IReadOnlyList<TurnReport> before, IReadOnlyList<TurnReport> after, int turnsBefore)
    {
        var retractions = new List<Retraction>();
        for (var i = 0; i < turnsBefore; i++)
        {
            var gone = Found(before[i]).Except(Found(after[i]));
            retractions.AddRange(gone.Select(label => new Retraction(FindingId.Of(callId, i, label), i, label)));
        }
        return retractions;
    }

    /// <summary>Checks whose result differs.</summary>
    public static IReadOnlyList<CheckResult> ChangedChecks(IReadOnlyList<CheckResult> before, IReadOnlyList<CheckResult> after)
    {
        if (ReferenceEquals(before, after))
            return [];
        var changed = new List<CheckResult>();
        for (var i = 0; i < after.Count; i++)
        {
            if (i >= before.Count || !(ReferenceEquals(before[i], after[i]) || before[i].SameAs(after[i])))
                changed.Add(after[i]);
        }
        return changed;
    }

    /// <summary>Rules whose result differs; before the first turn all are pending.</summary>
    public static IReadOnlyList<RuleResult> ChangedRules(IReadOnlyList<RuleResult> before, IReadOnlyList<RuleResult> after)
    {
        List<RuleResult>? changed = null;
        for (var i = 0; i < after.Count; i++)
        {
            var isSame = i < before.Count ? ReferenceEquals(before[i], after[i]) || before[i].SameAs(after[i]) : after[i].Outcome == RuleOutcome.Pending;
            if (!isSame)
                (changed ??= []).Add(after[i]);
        }
        return changed ?? [];
    }

    private static IEnumerable<string> Found(TurnReport turn) =>
        turn.Acts.Select(act => act.Label).Concat(turn.Violations.Select(violation => violation.Violation));

    private static bool SameFindings(TurnReport a, TurnReport b)
    {
        if (a.Speaker != b.Speaker || !a.Acts.SequenceEqual(b.Acts) || a.Violations.Count != b.Violations.Count)
            return false;
        for (var i = 0; i < a.Violations.Count; i++)
        {
            if (!a.Violations[i].SameAs(b.Violations[i]))
                return false;
        }
        return true;
    }
}
