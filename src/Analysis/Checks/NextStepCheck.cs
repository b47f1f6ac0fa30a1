using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The next step (H6.1) is proposed as a closed choice. Only announced or asked openly, or not at all, it is missed: the measures tell which.
/// Not applicable where the customer refused and nothing was proposed, and in a service call that ends without one.
/// </summary>
internal sealed class NextStepCheck(CallProgress progress) : HandbookCheck
{
    private readonly EvidenceSpans _choice = new();
    private readonly EvidenceSpans _open = new();
    private int _choices;
    private int _announcements;

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker != Speaker.Agent)
            return;
        if (turn.Has(Labels.AgentActs.AppointmentChoice))
        {
            _choices++;
            _choice.Add(turn);
        }
        else if (turn.Has(Labels.AgentActs.AppointmentOpen))
        {
            _announcements++;
            _open.Add(turn);
        }
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        board.Add(
            CheckKeys.NextStep, Outcome(state, ended), "H6.1", _choices > 0 ? _choice.Spans : _open.Spans,
            new Measure("closed_choices", _choices), new Measure("open_proposals", _announcements));
    }

    private CheckOutcome Outcome(CallState state, bool ended)
    {
        if (_choices > 0)
            return CheckOutcome.Met;
        if (!progress.HasAgent)
            return CheckOutcome.CannotTell;
        var nothingToFix = progress.IsRefused || (state.Stage == Labels.Stages.AfterSales && !progress.HasBuyingSignal);
        return nothingToFix && _announcements == 0 ? CheckOutcomes.NothingYet(ended) : CheckOutcomes.DoneOrStillToCome(false, ended);
    }
}
