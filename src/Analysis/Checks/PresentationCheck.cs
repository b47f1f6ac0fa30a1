using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>Presenting (H4.1): features are expected, what counts is what this customer gains. Not applicable where nothing was presented.</summary>
internal sealed class PresentationCheck(CallProgress progress) : HandbookCheck
{
    private readonly EvidenceSpans _evidence = new();
    private readonly EvidenceSpans _features = new();
    private int _featureTurns;
    private int _benefitTurns;

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker != Speaker.Agent)
            return;
        if (turn.Has(Labels.AgentActs.Feature))
        {
            _featureTurns++;
            _features.Add(turn);
        }
        if (turn.Has(Labels.AgentActs.Benefit))
        {
            _benefitTurns++;
            _evidence.Add(turn);
        }
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        board.Add(
            CheckKeys.PresentationBenefit, Outcome(ended), "H4.1", _benefitTurns > 0 ? _evidence.Spans : _features.Spans,
            new Measure("features", _featureTurns), new Measure("benefits", _benefitTurns));
    }

    private CheckOutcome Outcome(bool ended)
    {
        if (!progress.HasAgent)
            return CheckOutcome.CannotTell;
        return _featureTurns + _benefitTurns == 0 ? CheckOutcomes.NothingYet(ended) : CheckOutcomes.DoneOrStillToCome(_benefitTurns > 0, ended);
    }
}
