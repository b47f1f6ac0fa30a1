using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The agent does not lecture (H4.2): no run of his talk is longer than 60 s, measured where times are known, else estimated from the text. The
/// customer's small sounds do not end a run. Missed at once, met at the end.
/// </summary>
internal sealed class MonologueCheck(CallProgress progress) : HandbookCheck
{
    private const double MaximumSeconds = 60;

    private Run _current;
    private Run _longest;

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
        if (_current.Seconds > _longest.Seconds)
            _longest = _current;
    }

    public override IEnumerable<CheckResult> Evaluate(CallState state, bool ended)
    {
        yield return new CheckResult
        {
            Check = CheckKeys.ListeningMonologue,
            Outcome = Outcome(ended),
            Handbook = "H4.2",
            Evidence = _longest.Characters == 0 ? [] : _longest.First == _longest.Last ? [_longest.First] : [_longest.First, _longest.Last],
            Measures = Measures(),
        };
    }

    private CheckOutcome Outcome(bool ended) =>
        !progress.HasAgent ? CheckOutcome.CannotTell
        : _longest.Seconds > MaximumSeconds ? CheckOutcome.Missed
        : progress.HasCustomer ? CheckOutcomes.AtTheEnd(isMet: true, ended) : CheckOutcome.CannotTell;

    private Dictionary<string, double> Measures()
    {
        if (_longest.Characters == 0)
            return [];
        return _longest.IsTimed
            ? new() { ["longest_monologue_s"] = Math.Round(_longest.Seconds, 1) }
            : new() { ["longest_monologue_characters"] = _longest.Characters };
    }

    private readonly record struct Run(TurnSpan First, TurnSpan Last, double Seconds, int Characters, bool IsTimed);
}
