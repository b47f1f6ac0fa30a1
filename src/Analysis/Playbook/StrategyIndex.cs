using System.Collections.Frozen;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>Strategies by the finding that calls for them, for one use (live or report); made once, when a playbook is loaded.</summary>
internal sealed class StrategyIndex
{
    private readonly FrozenDictionary<string, PlannedStrategy[]>[] _byKind;

    /// <summary>Of checks, by outcome.</summary>
    private readonly FrozenDictionary<string, PlannedStrategy[]>[] _byOutcome;

    public StrategyIndex(IReadOnlyList<PlannedStrategy> strategies, bool live)
    {
        var used = strategies.Where(planned => live ? planned.Strategy.When.Live : planned.Strategy.When.Report).ToList();
        _byKind = Enum.GetValues<TriggerKind>().Select(kind => IndexOf(used, when => KeysOf(when, kind))).ToArray();
        _byOutcome = Enum.GetValues<CheckOutcome>()
            .Select(outcome => IndexOf(used, when => when.Checks.Where(check => check.Value.Contains(outcome)).Select(check => check.Key))).ToArray();
    }

    /// <summary>In the playbook's order.</summary>
    public ReadOnlySpan<PlannedStrategy> Of(Trigger trigger) =>
        (trigger.Kind == TriggerKind.Check ? _byOutcome[(int)trigger.Outcome] : _byKind[(int)trigger.Kind]).TryGetValue(trigger.Key, out var strategies) ? strategies : [];

    private static IEnumerable<string> KeysOf(StrategyTriggers when, TriggerKind kind) => kind switch
    {
        TriggerKind.Violation => when.Violations,
        TriggerKind.Objection => when.Acts.Where(Labels.CustomerActs.Objections.Contains),
        TriggerKind.Act => when.Acts.Where(act => !Labels.CustomerActs.Objections.Contains(act)),
        TriggerKind.Personality => when.Personalities,
        TriggerKind.Stage => when.Stages,
        _ => [],
    };

    private static FrozenDictionary<string, PlannedStrategy[]> IndexOf(IReadOnlyList<PlannedStrategy> strategies, Func<StrategyTriggers, IEnumerable<string>> keysOf) =>
        strategies.SelectMany(planned => keysOf(planned.Strategy.When).Select(key => (Key: key, Planned: planned)))
            .GroupBy(entry => entry.Key, entry => entry.Planned, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
