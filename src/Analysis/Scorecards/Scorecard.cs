using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Scorecards;

/// <summary>A loaded scorecard. Immutable; shared by all calls.</summary>
public sealed class Scorecard
{
    private const double Full = 100;

    internal Scorecard(string id, string version, BilingualText title, IReadOnlyList<ScorecardItem> items)
    {
        Id = id;
        Version = version;
        Title = title;
        Items = items;
    }

    public string Id { get; }

    /// <summary>The team's version and a hash of the content: "1.0.0+ab12cd34". Results carry it.</summary>
    public string Version { get; }

    public BilingualText Title { get; }

    /// <summary>In the order of the file; ids are unique.</summary>
    public IReadOnlyList<ScorecardItem> Items { get; }

    /// <summary>
    /// Scores a call. Items that do not apply or cannot be told give their weight to the others; an item with a limit that is missed holds the score
    /// down to it.
    /// </summary>
    /// <param name="report">Null is returned for a note: there are no turns to score.</param>
    /// <param name="rules">The results of all rules of the set.</param>
    public ScorecardResult? Score(CallReport report, IReadOnlyList<RuleResult> rules)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rules);
        if (report.IsNote)
            return null;
        var byId = rules.ToDictionary(rule => rule.Rule, StringComparer.Ordinal);
        var verdicts = Items.Select(item => item.Judge(report, byId)).ToList();
        var counted = Items.Where((_, i) => verdicts[i].Counts).Sum(item => item.Weight);
        var items = Items.Select((item, i) => ResultOf(item, verdicts[i], counted, report.Language)).ToList();
        double? points = counted == 0 ? null : Math.Min(Full, items.Sum(item => item.Points));
        var limit = Items.Where((_, i) => verdicts[i].Outcome == ItemOutcome.Missed).Min(item => item.Limit);
        return new ScorecardResult
        {
            Id = Id,
            Version = Version,
            Title = Title.In(report.Language),
            Score = limit is null ? points : Math.Min(points ?? Full, limit.Value),
            Points = points,
            Items = items,
        };
    }

    private static ScorecardItemResult ResultOf(ScorecardItem item, Verdict verdict, int counted, string language)
    {
        var share = verdict.Counts && counted > 0 ? Full * item.Weight / counted : 0;
        return new ScorecardItemResult
        {
            Item = item.Id,
            Title = item.Title.In(language),
            Outcome = verdict.Outcome,
            Weight = item.Weight,
            Share = share,
            Points = share * verdict.Credit,
            Fatal = item.Limit is not null,
            Evidence = verdict.Evidence,
        };
    }
}
