using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Settles the turns that wait for what is around them.</summary>
/// <param name="states">Of all moments of the set, by their numbers; null where nothing has fitted yet.</param>
/// <param name="times">Of the turns so far.</param>
/// <param name="ended">The call is over: nothing stays open.</param>
internal sealed class MomentResolver(MomentState?[] states, CallTimes times, bool ended)
{
    /// <summary>Moves each open turn of a moment that can be settled to where it belongs; true when that changed what others see of it.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="state">Its state.</param>
    /// <param name="from">The first of the open turns to look at.</param>
    public bool Settle(Moment moment, MomentState state, int from)
    {
        var kept = from;
        for (var i = from; i < state.Open.Count; i++)
        {
            var candidate = state.Open[i];
            switch (TruthOf(moment, candidate))
            {
                case Truth.Pending:
                    state.Open[kept++] = candidate;
                    break;
                case Truth.True:
                    state.AddHit(new MomentHit(candidate.Turn.Index, EvidenceOf(moment, candidate)));
                    break;
                case Truth.CannotTell:
                    state.AddUntold(candidate.Turn.Index);
                    break;
            }
        }
        var isSettled = kept < state.Open.Count;
        state.Open.RemoveRange(kept, state.Open.Count - kept);
        return isSettled;
    }

    private Truth TruthOf(Moment moment, Candidate candidate)
    {
        var truth = moment.Condition.Last is { } last ? candidate.Fits.And(IsWithinLast(last, candidate.Turn.Index)) : candidate.Fits;
        for (var i = 0; i < moment.Relations.Length && truth != Truth.False; i++)
            truth = truth.And(Holds(moment.Condition.Relations[i], moment.Relations[i], candidate.Reaches[i]));
        return truth;
    }

    private Truth Holds(Relation relation, int[] to, Reach reach)
    {
        var truth = Truth.False;
        foreach (var moment in to)
            truth = truth.Or(states[moment]?.In(reach.From, reach.To) ?? Truth.False);
        if (truth != Truth.True && !ended && reach.To > times.Count)
            return Truth.Pending;
        if (truth == Truth.False && reach.IsUnsure)
            truth = Truth.CannotTell;
        return relation.IsNegated ? truth.Not() : truth;
    }

    private Truth IsWithinLast(Extent last, int turn)
    {
        if (last.Turns is { } turns)
            return times.Count - turn > turns ? Truth.False : ended ? Truth.True : Truth.Pending;
        if (times.StartOf(turn) is not { } start)
            return Truth.CannotTell;
        return start < times.LatestEnd - last.Time ? Truth.False : ended ? Truth.True : Truth.Pending;
    }

    private List<TurnSpan> EvidenceOf(Moment moment, Candidate candidate)
    {
        var evidence = moment.Evidence(candidate);
        for (var i = 0; i < moment.Relations.Length; i++)
        {
            if (moment.Condition.Relations[i].IsNegated)
                continue;
            var reach = candidate.Reaches[i];
            var hits = moment.Relations[i].Select(to => states[to]?.FirstIn(reach.From, reach.To)).OfType<MomentHit>();
            evidence.AddRange(hits.OrderBy(hit => hit.Turn).Take(1).SelectMany(hit => hit.Evidence));
        }
        return evidence;
    }
}
