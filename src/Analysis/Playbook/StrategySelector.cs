using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>
/// Chooses strategies for a call as it stands: what to do now while it is on, what to do next time once it has ended. Deterministic;
/// thread-safe; keeps nothing between calls.
/// </summary>
public sealed class StrategySelector(PlaybookSet playbook)
{
    /// <summary>What the customer's last turn adds to a strategy that fits best after it.</summary>
    private const double FitBonus = 0.12;

    /// <summary>What each further finding adds to a strategy that several call for.</summary>
    private const double FurtherFinding = 0.02;

    private const int MostOnStack = 512;

    [ThreadStatic]
    private static List<Candidate>? _ofThread;

    private readonly int _count = playbook.Strategies.Count;
    private readonly StrategyIndex _live = new(Planned(playbook), live: true);
    private readonly StrategyIndex _report = new(Planned(playbook), live: false);

    /// <summary>The recommended strategies, best first, each with its reason; never one that the agent has already followed.</summary>
    /// <param name="state">The call.</param>
    /// <param name="maximum">How many at most.</param>
    /// <param name="live">For the agent on the line (true) or for a report.</param>
    public IReadOnlyList<Recommendation> Select(SelectionState state, int maximum, bool live)
    {
        ArgumentNullException.ThrowIfNull(state);
        var candidates = _ofThread ??= [];
        candidates.Clear();
        FindCandidates(state, live, candidates);
        if (maximum <= 0 || candidates.Count == 0)
            return [];
        var chosen = new VariedChoice(candidates, live).Choose(maximum);
        var reasons = new ReasonWriter(state.Language, state.IsNote);
        var recommended = new Recommendation[chosen.Count];
        for (var i = 0; i < recommended.Length; i++)
            recommended[i] = Recommend(chosen[i], state, reasons);
        return recommended;
    }

    private void FindCandidates(SelectionState state, bool live, List<Candidate> candidates)
    {
        var window = new TurnWindow(state.Turns, state.AgentActs, live);
        var index = live ? _live : _report;
        var (stage, met) = (LabelBits.Stages.Of(state.Stage), MetChecks(state.Checks));
        // The place of each strategy among the candidates, from 1; 0 when it is none yet, -1 when it does not apply.
        Span<int> places = _count <= MostOnStack ? stackalloc int[_count] : new int[_count];
        foreach (var trigger in new TriggerFinder(state, window, live).Find())
        {
            foreach (var planned in index.Of(trigger))
            {
                ref var place = ref places[planned.Place];
                if (place == 0 && !planned.Applies(stage, window.Count, live))
                    place = -1;
                if (place < 0 || IsDone(planned, trigger, met, window))
                    continue;
                var candidate = new Candidate(planned, trigger, (trigger.Strength * planned.Weight) + (FitBonus * window.Fit(planned.BestAfter)));
                if (place > 0)
                {
                    candidates[place - 1] = Stronger(candidates[place - 1], candidate);
                    continue;
                }
                candidates.Add(candidate);
                place = candidates.Count;
            }
        }
    }

    private static bool IsDone(PlannedStrategy planned, Trigger trigger, uint met, TurnWindow window) =>
        (planned.DoneChecks & met) != 0 || window.DidAfter(trigger.Since, planned.DoneActs) || window.DidAfter(-1, planned.DoneEver);

    private static uint MetChecks(IReadOnlyList<CheckResult> checks)
    {
        var met = 0u;
        for (var i = 0; i < checks.Count; i++)
        {
            if (checks[i].Outcome == CheckOutcome.Met)
                met |= LabelBits.Checks.Of(checks[i].Check);
        }
        return met;
    }

    private static List<PlannedStrategy> Planned(PlaybookSet playbook) => playbook.Strategies.Select((strategy, place) => new PlannedStrategy(strategy, place)).ToList();

    private static Candidate Stronger(Candidate one, Candidate other)
    {
        var stronger = other.Score > one.Score ? other : one;
        return stronger with { Score = stronger.Score + FurtherFinding };
    }

    private static Recommendation Recommend(Candidate chosen, SelectionState state, ReasonWriter reasons)
    {
        var strategy = chosen.Planned.Strategy;
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
