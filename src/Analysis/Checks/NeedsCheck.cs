using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// Needs (H2.8): a latent need came up, an explicit one was voiced (a move toward the deal voices one too), the agent led from the first to the
/// second by asking or by making the problem felt, and the seriousness was made felt.
/// </summary>
internal sealed class NeedsCheck(CallProgress progress) : HandbookCheck
{
    private const string Handbook = "H2.8";

    private readonly EvidenceSpans _latent = new();
    private readonly EvidenceSpans _explicit = new();
    private readonly EvidenceSpans _seriousness = new();
    private TurnSpan? _lead;
    private TurnSpan? _firstLatent;
    private IReadOnlyList<TurnSpan> _led = [];

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker == Speaker.Agent)
            ObserveAgent(turn);
        else if (turn.Speaker == Speaker.Customer)
            ObserveCustomer(turn);
    }

    private void ObserveAgent(TurnReport turn)
    {
        if (turn.Has(Labels.AgentActs.Seriousness))
            _seriousness.Add(turn);
        if (turn.HasAny(Labels.AgentActs.Seriousness, Labels.AgentActs.NeedProbe, Labels.AgentActs.BlockerProbe, Labels.AgentActs.ListenConfirm))
            _lead = turn.Whole();
    }

    private void ObserveCustomer(TurnReport turn)
    {
        if (turn.Has(Labels.CustomerActs.NeedLatent))
        {
            _latent.Add(turn);
            _firstLatent ??= turn.Whole();
        }
        if (!turn.HasAny(Labels.CustomerActs.NeedExplicit, Labels.CustomerActs.BuyingSignal))
            return;
        _explicit.Add(turn);
        if (_led.Count == 0 && _firstLatent is { } latent && _lead is { } lead && (lead.Turn > latent.Turn || latent.Turn == turn.Index))
            _led = [latent, lead, turn.Whole()];
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        var mayNotApply = state.Stage is Labels.Stages.AfterSales or Labels.Stages.Closing || progress.IsCutShort;
        board.Add(CheckKeys.NeedsLatent, Outcome(_latent.Any, progress.HasCustomer, mayNotApply, ended), Handbook, _latent.Spans);
        board.Add(CheckKeys.NeedsExplicit, Outcome(_explicit.Any, progress.HasCustomer, mayNotApply, ended), Handbook, _explicit.Spans);
        board.Add(CheckKeys.NeedsLed, Led(mayNotApply, ended), Handbook, _led);
        board.Add(CheckKeys.NeedsSeriousness, Outcome(_seriousness.Any, progress.HasAgent, mayNotApply, ended), Handbook, _seriousness.Spans);
    }

    private static CheckOutcome Outcome(bool found, bool heard, bool mayNotApply, bool ended) =>
        found ? CheckOutcome.Met
        : !heard ? CheckOutcome.CannotTell
        : mayNotApply ? CheckOutcomes.NothingYet(ended)
        : CheckOutcomes.DoneOrStillToCome(false, ended);

    /// <summary>Without a latent need there is nothing to lead from.</summary>
    private CheckOutcome Led(bool mayNotApply, bool ended)
    {
        if (!progress.HasCustomer || !progress.HasAgent)
            return CheckOutcome.CannotTell;
        return Outcome(_led.Count > 0, heard: true, mayNotApply || !_latent.Any, ended);
    }
}
