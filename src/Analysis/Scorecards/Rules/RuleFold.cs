using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>
/// The rules of a set over one call's turns: a fold, the same live and for recorded calls. A turn costs what fits it and what waits for it,
/// whatever the call's length. One owner.
/// </summary>
internal sealed class RuleFold(RulePlan plan)
{
    private readonly MomentState?[] _states = new MomentState?[plan.Moments.Count];
    private readonly CallTimes _times = new();
    private readonly FoundWords _words = new(plan.Words.Count);
    private readonly NumberSet _open = new(plan.Moments.Count);
    private readonly NumberSet _active = new(plan.Moments.Count);

    /// <summary>Moments that are not with this turn what they were before it.</summary>
    private readonly NumberSet _moved = new(plan.Moments.Count);

    /// <summary>Moments that may have changed since the rules were last looked at, and what was seen then.</summary>
    private readonly NumberSet _changed = new(plan.Moments.Count);
    private RuleResult[]? _last;

    /// <summary>Whether any rule looks at what was said.</summary>
    public bool ReadsWords => plan.Words.Count > 0;

    /// <summary>Takes in the next turn.</summary>
    /// <param name="turn">Indexes rise by one from 0.</param>
    /// <param name="text">Of the turn; null where no rule reads it.</param>
    /// <param name="personality">What the customer is taken for after it.</param>
    public void Observe(TurnReport turn, NormalizedText? text, string personality)
    {
        _times.Add(turn);
        if (text is not null)
            plan.Words.Find(text, _words);
        _active.Clear();
        _moved.Clear();
        plan.Triggers.Mark(turn, personality, _words, _active);
        var resolver = new MomentResolver(_states, _times, ended: false);
        for (var i = Math.Min(_active.Next(0), _open.Next(0)); i < int.MaxValue; i = Math.Min(_active.Next(i + 1), _open.Next(i + 1)))
            Advance(plan.Moments[i], turn, personality, resolver);
    }

    /// <summary>How each rule stands, in the order of the set.</summary>
    /// <param name="language">Of the titles.</param>
    /// <param name="isSpeakerKnown">False where nobody knows who speaks.</param>
    /// <param name="ended">As if the call were over now; it may go on all the same.</param>
    public IReadOnlyList<RuleResult> Results(string language, bool isSpeakerKnown, bool ended)
    {
        if (ended)
            return Results(new CallView(Ended(), _times, isSpeakerKnown, Ended: true), language, null);
        _last = Results(new CallView(_states, _times, isSpeakerKnown, Ended: false), language, _last);
        _changed.Clear();
        return _last;
    }

    private void Advance(Moment moment, TurnReport turn, string personality, MomentResolver resolver)
    {
        var state = _states[moment.Index];
        var hits = state?.Hits.Count ?? 0;
        // Open turns are looked at again only when something they wait for has moved, or their wait is over.
        var isDue = state is not null && (Stretch(moment, state) || _times.Count >= state.NextDue || HasMoved(moment));
        var open = state?.Open.Count ?? 0;
        if (_active.Contains(moment.Index) && moment.Fits(turn, personality, _words, _times) is var fits and not Truth.False)
        {
            state = _states[moment.Index] ??= new MomentState();
            state.Open.Add(new Candidate(turn, fits, moment.Words.Length == 0 ? [] : moment.WordsIn(turn, _words), Reach.Of(moment.Condition.Relations, turn.Index, _times)));
        }
        if (state is null || (!isDue && state.Open.Count == open))
            return;
        var isNew = state.Open.Count > open;
        if (resolver.Settle(moment, state, isDue ? 0 : open) || isNew)
            _moved.Add(moment.Index);
        state.NextDue = moment.NextDue(state.Open, _times.Count);
        if (state.Open.Count > 0)
            _open.Add(moment.Index);
        else
            _open.Remove(moment.Index);
        if (state.Hits.Count > hits)
            _changed.Add(moment.Index);
    }

    private bool HasMoved(Moment moment)
    {
        foreach (var related in moment.Relations)
        {
            if (Array.Exists(related, _moved.Contains))
                return true;
        }
        return false;
    }

    /// <summary>Open turns learn whether the new one is still within their reach; true when it ended for one.</summary>
    private bool Stretch(Moment moment, MomentState state)
    {
        var hasEnded = false;
        if (!moment.IsTimed)
            return false;
        foreach (var candidate in state.Open)
        {
            for (var i = 0; i < candidate.Reaches.Length; i++)
            {
                if (!candidate.Reaches[i].IsOpen)
                    continue;
                candidate.Reaches[i] = candidate.Reaches[i].After(moment.Condition.Relations[i].Within.Time!.Value, candidate.Turn.Index, _times);
                hasEnded |= !candidate.Reaches[i].IsOpen;
            }
        }
        return hasEnded;
    }

    /// <summary>The moments as they are when nothing more comes. The fold itself stays open.</summary>
    private MomentState?[] Ended()
    {
        var states = (MomentState?[])_states.Clone();
        var resolver = new MomentResolver(states, _times, ended: true);
        for (var i = _open.Next(0); i < int.MaxValue; i = _open.Next(i + 1))
        {
            states[i] = states[i]!.Copy();
            resolver.Settle(plan.Moments[i], states[i]!, 0);
        }
        return states;
    }

    /// <summary>What has not changed is given again, not made again.</summary>
    private RuleResult[] Results(CallView call, string language, RuleResult[]? last)
    {
        var results = new RuleResult[plan.Rules.Length];
        for (var i = 0; i < results.Length; i++)
        {
            var rule = plan.Rules[i];
            var outcome = OutcomeOf(rule.When.Truth(call));
            var before = last?[i];
            results[i] = before is not null && before.Outcome == outcome && (outcome != RuleOutcome.Hit || !Array.Exists(rule.Moments, _changed.Contains))
                ? before
                : new RuleResult
                {
                    Rule = rule.Rule.Id,
                    Title = rule.Rule.Title.In(language),
                    Outcome = outcome,
                    Evidence = outcome == RuleOutcome.Hit ? EvidenceOf(rule, call) : [],
                };
        }
        return results;
    }

    private static List<TurnSpan> EvidenceOf(PlannedRule rule, CallView call)
    {
        var evidence = new List<TurnSpan>();
        rule.When.AddEvidence(call, evidence);
        return evidence.Distinct().OrderBy(span => span.Turn).ThenBy(span => span.Start).ThenBy(span => span.End).Take(MomentNode.MaximumHits).ToList();
    }

    private static RuleOutcome OutcomeOf(Truth truth) => truth switch
    {
        Truth.True => RuleOutcome.Hit,
        Truth.False => RuleOutcome.NoHit,
        Truth.Pending => RuleOutcome.Pending,
        _ => RuleOutcome.CannotTell,
    };
}
