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

    public override IEnumerable<CheckResult> Evaluate(CallState state, bool ended)
    {
        yield return Step(CheckKeys.ComplaintListen, "H8.1", _listen, ended);
        yield return Step(CheckKeys.ComplaintAcknowledge, "H8.2", _acknowledge, ended);
        yield return Step(CheckKeys.ComplaintOfferHelp, "H8.3", _offerHelp, ended);
        yield return Step(CheckKeys.ComplaintChoices, "H8.4a", _choices, ended);
        yield return Promises(ended);
    }

    private CheckResult Step(string key, string handbook, EvidenceSpans evidence, bool ended) =>
        new() { Check = key, Outcome = Outcome(evidence.Any, ended), Handbook = handbook, Evidence = evidence.Spans };

    private CheckResult Promises(bool ended)
    {
        var broken = _unsupportedPromises > 0;
        return new CheckResult
        {
            Check = CheckKeys.ComplaintHonestPromise,
            Outcome = broken ? CheckOutcome.Missed : Outcome(_honest.Any, ended),
            Handbook = "H8.4b",
            Evidence = broken ? _unsupported.Spans : _honest.Spans,
            Measures = new Dictionary<string, double> { ["honest_promises"] = _honestPromises, ["unsupported_promises"] = _unsupportedPromises },
        };
    }

    private CheckOutcome Outcome(bool done, bool ended)
    {
        if (!progress.HasCustomer || !progress.HasAgent)
            return CheckOutcome.CannotTell;
        return progress.FirstComplaint is null ? CheckOutcomes.NothingYet(ended) : CheckOutcomes.DoneOrStillToCome(done, ended);
    }
}
