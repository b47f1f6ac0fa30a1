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
        else if (tracker.Count > _answersSeen)
            _answers.Add(turn);
        _answersSeen = tracker.Count;
        if (turn.Has(Labels.AgentActs.BlockerProbe))
            _probes.Add(turn);
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        board.Add(
            CheckKeys.ObjectionsAnswered, AnsweredOutcome(ended), "H5",
            tracker.Violated > 0 ? _violations.Spans : tracker.Unanswered.Count > 0 ? UnansweredTurns() : _answers.Spans,
            new Measure("objections", tracker.Count),
            new Measure("objections_violated", tracker.Violated),
            new Measure("objections_unanswered", tracker.Unanswered.Count));
        board.Add(
            CheckKeys.ObjectionsBlocker, BlockerOutcome(ended), "H6.3", _probes.Any ? _probes.Spans : _stalls.Spans,
            new Measure("objections_blocking", tracker.Blocking));
    }

    private CheckOutcome AnsweredOutcome(bool ended)
    {
        if (!progress.HasCustomer || !progress.HasAgent)
            return CheckOutcome.CannotTell;
        if (tracker.Count == 0)
            return CheckOutcomes.NothingYet(ended);
        if (tracker.Violated > 0 || tracker.HasLost)
            return CheckOutcome.Missed;
        return CheckOutcomes.AtTheEnd(tracker.Unanswered.Count == 0, ended);
    }

    private List<TurnSpan> UnansweredTurns()
    {
        var turns = new List<TurnSpan>(Math.Min(tracker.Unanswered.Count, MaximumEvidence));
        foreach (var position in tracker.Unanswered)
        {
            if (turns.Count == MaximumEvidence)
                break;
            var objection = tracker.All[position];
            turns.Add(new TurnSpan(objection.Turn, objection.Evidence[0].Start, objection.Evidence[0].End));
        }
        return turns;
    }

    private CheckOutcome BlockerOutcome(bool ended)
    {
        if (!progress.HasCustomer || !progress.HasAgent)
            return CheckOutcome.CannotTell;
        if (_probes.Any)
            return CheckOutcome.Met;
        return _isStalled && !progress.IsRefused ? CheckOutcomes.DoneOrStillToCome(false, ended) : CheckOutcomes.NothingYet(ended);
    }
}
