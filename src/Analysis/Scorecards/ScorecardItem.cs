using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Scorecards;

/// <summary>One item of a scorecard.</summary>
public sealed class ScorecardItem
{
    internal ScorecardItem(string id, BilingualText title, Criterion criterion)
    {
        Id = id;
        Title = title;
        Criterion = criterion;
    }

    /// <summary>Lower-case letters, digits and hyphens; unique and stable.</summary>
    public string Id { get; }

    public BilingualText Title { get; }

    /// <summary>Against the other items' weights; 0 only for an item with a <see cref="Limit"/>.</summary>
    public int Weight { get; internal init; }

    /// <summary>What the score is at most when the item is missed: 0 for a fatal item; null for one that sets no limit.</summary>
    public int? Limit { get; internal init; }

    /// <summary>Keys of <see cref="Labels.Stages"/> at which the item counts; empty: at all, unknown ones included.</summary>
    public IReadOnlyList<string> Stages { get; internal init; } = [];

    /// <summary>Keys of <see cref="Labels.Personalities"/> for which the item counts; empty: for all.</summary>
    public IReadOnlyList<string> Personalities { get; internal init; } = [];

    internal Criterion Criterion { get; }

    internal Verdict Judge(CallReport report, IReadOnlyDictionary<string, RuleResult> rules)
    {
        if ((Stages.Count > 0 && !Stages.Contains(report.Stage)) || (Personalities.Count > 0 && !Personalities.Contains(report.Personality.Type)))
            return Verdict.NotApplicable;
        return Criterion.Judge(report, rules);
    }
}
