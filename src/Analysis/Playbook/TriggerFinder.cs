using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>Finds what in a call calls for a strategy, and how strongly. The weights order the kinds; probability and freshness order within one.</summary>
internal sealed class TriggerFinder(SelectionState state, TurnWindow window, bool live)
{
    private const double ViolationStrength = 1.3;
    private const double ActStrength = 0.55;
    private const double PersonalityStrength = 0.5;
    private const double SecondaryStrength = 0.3;
    private const double ProbabilityWeight = 0.2;
    private const double MissedStrength = 0.5;
    private const double NotYetStrength = 0.44;
    private const double StageStrength = 0.3;
    private const double RepeatBonus = 0.05;
    private const double ActDecay = 0.6;
    private const int FreshAgentTurns = 2;
    private const int FreshCustomerTurns = 3;

    /// <summary>What is the same in every call.</summary>
    private static readonly Dictionary<string, Trigger> MissedChecks = CheckKeys.All.ToDictionary(key => key, key => OfCheck(key, CheckOutcome.Missed), StringComparer.Ordinal);
    private static readonly Dictionary<string, Trigger> UntoldChecks = CheckKeys.All.ToDictionary(key => key, key => OfCheck(key, CheckOutcome.CannotTell), StringComparer.Ordinal);
    private static readonly Dictionary<string, Trigger> Stages = Labels.Stages.All.ToDictionary(key => key, key => new Trigger(TriggerKind.Stage, key, StageStrength), StringComparer.Ordinal);

    private readonly List<Trigger> _triggers = new(32);

    public List<Trigger> Find()
    {
        FindViolations();
        new ObjectionTriggers(state, window, live).Find(_triggers);
        FindActs();
        FindPersonality();
        FindChecks();
        if (state.Stage != Labels.Stages.CannotTell)
            _triggers.Add(Stages.TryGetValue(state.Stage, out var stage) ? stage : new Trigger(TriggerKind.Stage, state.Stage, StageStrength));
        return _triggers;
    }

    /// <summary>Live only in the agent's last turns: what was said earlier cannot be mended by advice now.</summary>
    private void FindViolations()
    {
        var agentTurns = 0;
        for (var i = window.Count - 1; i >= window.Start; i--)
        {
            var turn = window[i];
            if (turn.Speaker != Speaker.Agent)
                continue;
            if (live && agentTurns++ == FreshAgentTurns)
                return;
            foreach (var found in turn.Violations)
                Merge(TriggerKind.Violation, found.Violation, ViolationStrength + (ProbabilityWeight * found.Probability) - (live ? 0.1 * agentTurns : 0), i, found.Probability);
        }
    }

    /// <summary>Live the customer's last turn weighs most; in a report each act counts, the latest being named.</summary>
    private void FindActs()
    {
        var customerTurns = 0;
        for (var i = window.Count - 1; i >= window.Start; i--)
        {
            var turn = window[i];
            if (turn.Speaker != Speaker.Customer)
                continue;
            if (live && customerTurns == FreshCustomerTurns)
                return;
            var freshness = live ? Math.Pow(ActDecay, customerTurns++) : 0.8;
            foreach (var act in turn.ActSpan)
            {
                if (!LabelBits.IsObjection(act.Label))
                    Merge(TriggerKind.Act, act.Label, freshness * (ActStrength + (ProbabilityWeight * act.Probability)), i, act.Probability);
            }
        }
    }

    private void FindPersonality()
    {
        var personality = state.Personality;
        if (personality.Type == Labels.Personalities.Undetermined)
            return;
        _triggers.Add(new Trigger(TriggerKind.Personality, personality.Type, PersonalityStrength + (ProbabilityWeight * personality.Probability))
        {
            Since = BeginOfRun(personality),
            Probability = personality.Probability,
        });
        if (personality.Secondary is not { } second || second == Labels.Personalities.Undetermined)
            return;
        var probability = ProbabilityOf(personality, second);
        _triggers.Add(new Trigger(TriggerKind.Personality, second, SecondaryStrength + (ProbabilityWeight * probability))
        {
            Since = BeginOfRun(personality),
            Probability = probability,
            IsSecondary = true,
        });
    }

    private static double ProbabilityOf(PersonalityFinding personality, string type)
    {
        foreach (var (label, probability) in personality.Distribution)
        {
            if (label == type)
                return probability;
        }
        return 0;
    }

    /// <summary>The turn at which the customer began to show as this type.</summary>
    private static int BeginOfRun(PersonalityFinding personality)
    {
        if (personality.Began is { } began)
            return began;
        var since = -1;
        for (var i = personality.History.Count - 1; i >= 0 && personality.History[i].Type == personality.Type; i--)
            since = personality.History[i].Turn;
        return since;
    }

    /// <summary>A check that cannot tell means "not yet" while the call is on, and nothing once it has ended or when roles are unknown.</summary>
    private void FindChecks()
    {
        if (state.Roles.Origin == RolesOrigin.CannotTell)
            return;
        for (var i = 0; i < state.Checks.Count; i++)
        {
            var check = state.Checks[i];
            if (check.Outcome == CheckOutcome.Missed)
                _triggers.Add(Known(MissedChecks, check));
            else if (live && check.Outcome == CheckOutcome.CannotTell)
                _triggers.Add(Known(UntoldChecks, check));
        }
    }

    private static Trigger Known(Dictionary<string, Trigger> triggers, CheckResult check) =>
        triggers.TryGetValue(check.Check, out var known) ? known : OfCheck(check.Check, check.Outcome);

    private static Trigger OfCheck(string key, CheckOutcome outcome) =>
        new(TriggerKind.Check, key, outcome == CheckOutcome.Missed ? MissedStrength : NotYetStrength) { Outcome = outcome };

    /// <summary>Turns come latest first: the first one found of a key is kept as its turn, and later ones only add weight.</summary>
    private void Merge(TriggerKind kind, string key, double strength, int turn, double probability)
    {
        var known = _triggers.Count - 1;
        while (known >= 0 && !(_triggers[known].Kind == kind && _triggers[known].Key == key))
            known--;
        if (known < 0)
        {
            _triggers.Add(new Trigger(kind, key, strength) { Turn = turn, Since = turn, Probability = probability });
            return;
        }
        var trigger = _triggers[known];
        var bonus = trigger.Count <= 3 ? RepeatBonus : 0;
        _triggers[known] = trigger with { Count = trigger.Count + 1, Strength = Math.Max(trigger.Strength, strength) + bonus };
    }
}
