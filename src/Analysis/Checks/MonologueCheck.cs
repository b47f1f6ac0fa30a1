using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The agent does not lecture (H4.2): no run of his talk is longer than 60 s, measured where times are known, else estimated from the text. The
/// customer's small sounds do not end a run. Missed at once, met at the end.
/// </summary>
internal sealed class MonologueCheck(CallProgress progress) : HandbookCheck
{
    private const string Handbook = "H4.2";
    private const double MaximumSeconds = 60;

    private Run _current;
    private Run _longest;
    private IReadOnlyList<TurnSpan> _evidence = [];

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker == Speaker.Agent)
            Extend(turn);
        else if (!Backchannel.Is(turn))
            _current = default;
    }

    private void Extend(TurnReport turn)
    {
        var run = _current.Characters == 0 ? new Run(turn.Whole(), turn.Whole(), 0, 0, IsTimed: true) : _current;
        var time = turn.Duration();
        _current = new Run(
            run.First,
            turn.Whole(),
            run.Seconds + (time?.TotalSeconds ?? TurnWords.EstimateSeconds(turn.Text)),
            run.Characters + turn.Text.Length,
            run.IsTimed && time is not null);
        if (_current.Seconds <= _longest.Seconds)
            return;
        _longest = _current;
        _evidence = _longest.First == _longest.Last ? [_longest.First] : [_longest.First, _longest.Last];
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        if (_longest.Characters == 0)
            board.Add(CheckKeys.ListeningMonologue, Outcome(ended), Handbook, []);
        else
            board.Add(CheckKeys.ListeningMonologue, Outcome(ended), Handbook, _evidence, Length);
    }

    private CheckOutcome Outcome(bool ended) =>
        !progress.HasAgent ? CheckOutcome.CannotTell
        : _longest.Seconds > MaximumSeconds ? CheckOutcome.Missed
        : progress.HasCustomer ? CheckOutcomes.AtTheEnd(isMet: true, ended) : CheckOutcome.CannotTell;

    private Measure Length => _longest.IsTimed
        ? new Measure("longest_monologue_s", Math.Round(_longest.Seconds, 1))
        : new Measure("longest_monologue_characters", _longest.Characters);

    private readonly record struct Run(TurnSpan First, TurnSpan Last, double Seconds, int Characters, bool IsTimed);
}
