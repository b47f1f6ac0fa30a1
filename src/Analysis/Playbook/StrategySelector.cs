using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>
/// Chooses strategies for a call as it stands: what to do now while it is on, what to do next time once it has ended. Deterministic;
/// thread-safe; keeps nothing between calls.
/// </summary>
public sealed class StrategySelector(PlaybookSet playbook)
{
    /// <summary>What a strategy's own priority of 100 adds to one of 0, as a share of the finding's strength.</summary>
    private const double PriorityShare = 0.25;

    /// <summary>What the customer's last turn adds to a strategy that fits best after it.</summary>
    private const double FitBonus = 0.12;

    /// <summary>What each further finding adds to a strategy that several call for.</summary>
    private const double FurtherFinding = 0.02;

    private const int InitialCandidates = 64;
    private const int MostOnStack = 512;

    private readonly IReadOnlyList<Strategy> _strategies = playbook.Strategies;
    private readonly StrategyIndex _live = new(playbook.Strategies, live: true);
    private readonly StrategyIndex _report = new(playbook.Strategies, live: false);

    /// <summary>The recommended strategies, best first, each with its reason; never one that the agent has already followed.</summary>
    /// <param name="state">The call.</param>
    /// <param name="maximum">How many at most.</param>
    /// <param name="live">For the agent on the line (true) or for a report.</param>
    public IReadOnlyList<Recommendation> Select(SelectionState state, int maximum, bool live)
    {
        ArgumentNullException.ThrowIfNull(state);
        var candidates = Candidates(state, live);
        if (maximum <= 0 || candidates.Count == 0)
            return [];
        var reasons = new ReasonWriter(state.Language, state.IsNote);
        return new VariedChoice(candidates, live).Choose(maximum).Select(chosen => Recommend(chosen, state, reasons)).ToList();
    }

    private List<Candidate> Candidates(SelectionState state, bool live)
    {
        var window = new TurnWindow(state.Turns, live);
        var index = live ? _live : _report;
        List<Candidate> candidates = new(InitialCandidates);
        // The place of each strategy among the candidates, from 1; 0 when it is none yet, -1 when it does not apply.
        Span<int> places = _strategies.Count <= MostOnStack ? stackalloc int[_strategies.Count] : new int[_strategies.Count];
        foreach (var trigger in new TriggerFinder(state, window, live).Find())
        {
            foreach (var i in index.Of(trigger))
            {
                if (places[i] < 0)
                    continue;
                var strategy = _strategies[i];
                if (places[i] == 0 && !Applies(strategy, state, live))
                {
                    places[i] = -1;
                    continue;
                }
                if (IsDone(strategy.NotYet, trigger, state, window))
                    continue;
                var candidate = new Candidate(strategy, trigger, Score(strategy, trigger, window, live));
                if (places[i] > 0)
                {
                    candidates[places[i] - 1] = Stronger(candidates[places[i] - 1], candidate);
                    continue;
                }
                candidates.Add(candidate);
                places[i] = candidates.Count;
            }
        }
        return candidates;
    }

    private static bool Applies(Strategy strategy, SelectionState state, bool live) =>
        !Holds(strategy.When.ExceptStages, state.Stage)
        && (!live || (state.Turns.Count >= strategy.When.FromTurn && state.Turns.Count <= strategy.When.UntilTurn));

    private static bool IsDone(StrategyDone done, Trigger trigger, SelectionState state, TurnWindow window)
    {
        if (window.DidAfter(trigger.Since, done.Acts) || window.DidAfter(-1, done.Ever))
            return true;
        if (done.Checks.Count == 0)
            return false;
        foreach (var check in state.Checks)
        {
            if (check.Outcome == CheckOutcome.Met && Holds(done.Checks, check.Check))
                return true;
        }
        return false;
    }

    private static bool Holds(IReadOnlyList<string> keys, string key)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] == key)
                return true;
        }
        return false;
    }

    private static double Score(Strategy strategy, Trigger trigger, TurnWindow window, bool live) =>
        (trigger.Strength * (1 - PriorityShare + (PriorityShare * strategy.Priority / 100)))
        + (FitBonus * window.Fit(strategy.When.BestAfter, live));

    private static Candidate Stronger(Candidate one, Candidate other)
    {
        var stronger = other.Score > one.Score ? other : one;
        return stronger with { Score = stronger.Score + FurtherFinding };
    }

    private static Recommendation Recommend(Candidate chosen, SelectionState state, ReasonWriter reasons)
    {
        var strategy = chosen.Strategy;
        string Text(BilingualText text) => Placeholders.Fill(text.In(state.Language), state.Context.Placeholders);
        return new Recommendation
        {
            Id = strategy.Id,
            Title = Text(strategy.Title),
            Reason = reasons.Write(chosen.Trigger),
            Handbook = strategy.Handbook,
            Action = Text(strategy.Action),
            Say = Text(strategy.Say),
            Avoid = Text(strategy.Avoid),
            Because = chosen.Trigger.Because,
            BecauseTurn = chosen.Trigger.Turn,
        };
    }
}
