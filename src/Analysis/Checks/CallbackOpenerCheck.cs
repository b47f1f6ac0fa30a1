using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>On a call-back, the opening takes up the product or the issue of last time (H6.2).</summary>
internal sealed class CallbackOpenerCheck(CallProgress progress) : HandbookCheck
{
    private readonly OpeningWindow _window = new();
    private readonly OpeningStep _step = new(Labels.AgentActs.CallbackOpener);

    public override void Observe(TurnReport turn)
    {
        _window.Observe(turn);
        if (turn.Speaker == Speaker.Agent)
            _step.Observe(turn, _window);
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        var outcome = Outcome(state, ended);
        board.Add(CheckKeys.CallbackOpener, outcome, "H6.2", outcome == CheckOutcome.NotApplicable ? [] : _step.Evidence, _step.Measures);
    }

    private CheckOutcome Outcome(CallState state, bool ended)
    {
        if (!state.Context.FollowUp && state.Stage != Labels.Stages.FollowUp)
            return ended || state.Stage != Labels.Stages.CannotTell ? CheckOutcome.NotApplicable : CheckOutcome.CannotTell;
        if (_step.InTime)
            return CheckOutcome.Met;
        return (ended || _window.IsOver) && progress.HasAgent ? CheckOutcome.Missed : CheckOutcome.CannotTell;
    }
}
