using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The agent lets the customer finish (H4.2): he begins at most once more than half a second before the customer has ended. Cannot be told where
/// fewer than half of the changes of speaker have times.
/// </summary>
internal sealed class InterruptionsCheck : HandbookCheck
{
    private const string Handbook = "H4.2";
    private const int Maximum = 1;
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(0.5);

    private readonly EvidenceSpans _evidence = new();
    private TurnReport? _before;
    private int _changes;
    private int _timedChanges;
    private int _interruptions;
    private TimeSpan _interrupted;

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker == Speaker.Agent && _before is { Speaker: Speaker.Customer } && !Backchannel.Is(turn))
            ObserveChange(_before, turn);
        _before = turn;
    }

    private void ObserveChange(TurnReport customer, TurnReport agent)
    {
        _changes++;
        if (agent.StartOffset is not { } start || customer.StartOffset is not { } from || customer.EndOffset is not { } end)
            return;
        _timedChanges++;
        if (end - start <= Overlap || start <= from)
            return;
        _interruptions++;
        _interrupted += end - start;
        _evidence.Add(agent);
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        var isKnown = _timedChanges > 0 && _timedChanges * 2 >= _changes;
        if (!isKnown)
        {
            board.Add(CheckKeys.ListeningInterruptions, CheckOutcome.CannotTell, Handbook, []);
            return;
        }
        board.Add(
            CheckKeys.ListeningInterruptions, _interruptions > Maximum ? CheckOutcome.Missed : CheckOutcomes.AtTheEnd(isMet: true, ended), Handbook, _evidence.Spans,
            new Measure("interruptions", _interruptions), new Measure("interrupted_s", Math.Round(_interrupted.TotalSeconds, 1)));
    }
}
