using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// Objections (H5, H6.3): each was taken up and none met a forbidden response; and where the customer put off (vague, someone else decides, not
/// now), the agent asked which factor stands in the way. No put-off, or one that gave way without asking, leaves nothing to look for.
/// </summary>
internal sealed class ObjectionsCheck(CallProgress progress, ObjectionTracker tracker) : HandbookCheck
{
    private const int MaximumEvidence = 8;

    private readonly EvidenceSpans _violations = new();
    private readonly EvidenceSpans _answers = new();
    private readonly EvidenceSpans _probes = new();
    private readonly EvidenceSpans _stalls = new();
    private int _answersSeen;
    private bool _isStalled;

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker == Speaker.Customer)
            ObserveCustomer(turn);
        else if (turn.Speaker == Speaker.Agent)
            ObserveAgent(turn);
    }

    private void ObserveCustomer(TurnReport turn)
    {
        if (turn.Has(Labels.CustomerActs.BuyingSignal))
            _isStalled = false;
        if (!turn.HasAny(Labels.CustomerActs.Vague, Labels.CustomerActs.ObjectionAuthority, Labels.CustomerActs.ObjectionTiming))
            return;
        _isStalled = true;
        _stalls.Add(turn);
    }

    private void ObserveAgent(TurnReport turn)
    {
        if (turn.Violations.Count > 0)
            _violations.Add(turn);
        else if (tracker.All.Count > _answersSeen)
            _answers.Add(turn);
        _answersSeen = tracker.All.Count;
        if (turn.Has(Labels.AgentActs.BlockerProbe))
            _probes.Add(turn);
    }

    public override IEnumerable<CheckResult> Evaluate(CallState state, bool ended)
    {
        yield return Answered(ended);
        yield return Blocker(ended);
    }

    private CheckResult Answered(bool ended) => new()
    {
        Check = CheckKeys.ObjectionsAnswered,
        Outcome = AnsweredOutcome(ended),
        Handbook = "H5",
        Evidence = tracker.Violated > 0 ? _violations.Spans : tracker.Unanswered.Count > 0 ? UnansweredTurns() : _answers.Spans,
        Measures = new Dictionary<string, double>
        {
            ["objections"] = tracker.All.Count,
            ["objections_violated"] = tracker.Violated,
            ["objections_unanswered"] = tracker.Unanswered.Count,
        },
    };

    private CheckOutcome AnsweredOutcome(bool ended)
    {
        if (!progress.HasCustomer || !progress.HasAgent)
            return CheckOutcome.CannotTell;
        if (tracker.All.Count == 0)
            return CheckOutcomes.NothingYet(ended);
        if (tracker.Violated > 0 || tracker.HasLost)
            return CheckOutcome.Missed;
        return CheckOutcomes.AtTheEnd(tracker.Unanswered.Count == 0, ended);
    }

    private List<TurnSpan> UnansweredTurns() =>
        tracker.Unanswered.Take(MaximumEvidence).Select(position => tracker.All[position])
            .Select(objection => new TurnSpan(objection.Turn, objection.Evidence[0].Start, objection.Evidence[0].End)).ToList();

    private CheckResult Blocker(bool ended) => new()
    {
        Check = CheckKeys.ObjectionsBlocker,
        Outcome = BlockerOutcome(ended),
        Handbook = "H6.3",
        Evidence = _probes.Any ? _probes.Spans : _stalls.Spans,
        Measures = new Dictionary<string, double> { ["objections_blocking"] = tracker.Blocking },
    };

    private CheckOutcome BlockerOutcome(bool ended)
    {
        if (!progress.HasCustomer || !progress.HasAgent)
            return CheckOutcome.CannotTell;
        if (_probes.Any)
            return CheckOutcome.Met;
        return _isStalled && !progress.IsRefused ? CheckOutcomes.DoneOrStillToCome(false, ended) : CheckOutcomes.NothingYet(ended);
    }
}
