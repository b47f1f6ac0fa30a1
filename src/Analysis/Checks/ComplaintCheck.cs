using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The four steps with a complaint (H8), each looked for from the first complaint on: listen, acknowledge the feeling, offer help, and solve by
/// choices and honest promises. Not applicable without a complaint.
/// </summary>
internal sealed class ComplaintCheck(CallProgress progress) : HandbookCheck
{
    private readonly EvidenceSpans _listen = new();
    private readonly EvidenceSpans _acknowledge = new();
    private readonly EvidenceSpans _offerHelp = new();
    private readonly EvidenceSpans _choices = new();
    private readonly EvidenceSpans _honest = new();
    private readonly EvidenceSpans _unsupported = new();
    private int _honestPromises;
    private int _unsupportedPromises;

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker != Speaker.Agent || progress.FirstComplaint is null)
            return;
        AddWhen(_listen, turn, turn.Has(Labels.AgentActs.ListenConfirm));
        AddWhen(_acknowledge, turn, turn.Has(Labels.AgentActs.Acknowledge));
        AddWhen(_offerHelp, turn, turn.Has(Labels.AgentActs.OfferHelp));
        AddWhen(_choices, turn, turn.HasAny(Labels.AgentActs.GiveChoices, Labels.AgentActs.AppointmentChoice));
        ObservePromises(turn);
    }

    /// <summary>A repair slot offered as a choice is an agreed next contact, so it keeps H8.4b as a check-back does.</summary>
    private void ObservePromises(TurnReport turn)
    {
        if (turn.Has(Labels.AgentActs.UnsupportedPromise))
        {
            _unsupportedPromises++;
            _unsupported.Add(turn);
        }
        if (turn.Has(Labels.AgentActs.HonestPromise))
            _honestPromises++;
        AddWhen(_honest, turn, turn.HasAny(Labels.AgentActs.HonestPromise, Labels.AgentActs.AppointmentChoice));
    }

    private static void AddWhen(EvidenceSpans evidence, TurnReport turn, bool isDone)
    {
        if (isDone)
            evidence.Add(turn);
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        board.Add(CheckKeys.ComplaintListen, Outcome(_listen.Any, ended), "H8.1", _listen.Spans);
        board.Add(CheckKeys.ComplaintAcknowledge, Outcome(_acknowledge.Any, ended), "H8.2", _acknowledge.Spans);
        board.Add(CheckKeys.ComplaintOfferHelp, Outcome(_offerHelp.Any, ended), "H8.3", _offerHelp.Spans);
        board.Add(CheckKeys.ComplaintChoices, Outcome(_choices.Any, ended), "H8.4a", _choices.Spans);
        var broken = _unsupportedPromises > 0;
        board.Add(
            CheckKeys.ComplaintHonestPromise, broken ? CheckOutcome.Missed : Outcome(_honest.Any, ended), "H8.4b", broken ? _unsupported.Spans : _honest.Spans,
            new Measure("honest_promises", _honestPromises), new Measure("unsupported_promises", _unsupportedPromises));
    }

    private CheckOutcome Outcome(bool done, bool ended)
    {
        if (!progress.HasCustomer || !progress.HasAgent)
            return CheckOutcome.CannotTell;
        return progress.FirstComplaint is null ? CheckOutcomes.NothingYet(ended) : CheckOutcomes.DoneOrStillToCome(done, ended);
    }
}
