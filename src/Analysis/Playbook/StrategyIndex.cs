using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>Strategies by the finding that calls for them, for one use (live or report); made once, when a playbook is loaded.</summary>
internal sealed class StrategyIndex
{
    private static readonly List<int> None = [];
    private readonly Dictionary<(TriggerKind Kind, string Key, CheckOutcome Outcome), List<int>> _byTrigger = [];

    public StrategyIndex(IReadOnlyList<Strategy> strategies, bool live)
    {
        for (var i = 0; i < strategies.Count; i++)
        {
            var when = strategies[i].When;
            if (!(live ? when.Live : when.Report))
                continue;
            Add(TriggerKind.Violation, when.Violations, i);
            Add(TriggerKind.Objection, when.Acts.Where(Labels.CustomerActs.Objections.Contains), i);
            Add(TriggerKind.Act, when.Acts.Where(act => !Labels.CustomerActs.Objections.Contains(act)), i);
            Add(TriggerKind.Personality, when.Personalities, i);
            Add(TriggerKind.Stage, when.Stages, i);
            foreach (var (check, outcomes) in when.Checks)
            {
                foreach (var outcome in outcomes)
                    Add(TriggerKind.Check, [check], i, outcome);
            }
        }
    }

    /// <summary>Places in the playbook's list of the strategies that a finding calls for.</summary>
    public List<int> Of(Trigger trigger) =>
        _byTrigger.TryGetValue((trigger.Kind, trigger.Key, trigger.Outcome), out var strategies) ? strategies : None;

    private void Add(TriggerKind kind, IEnumerable<string> keys, int strategy, CheckOutcome outcome = default)
    {
        foreach (var key in keys)
        {
            if (!_byTrigger.TryGetValue((kind, key, outcome), out var strategies))
                _byTrigger[(kind, key, outcome)] = strategies = [];
            strategies.Add(strategy);
        }
    }
}
