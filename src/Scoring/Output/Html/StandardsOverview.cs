using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Scoring.Output.Html;

/// <summary>The team's own standards over all calls: its scorecard and its rules.</summary>
internal sealed class StandardsOverview
{
    /// <param name="rules">The rules of the run, so that one that hit nowhere is shown too; null: those that the reports name.</param>
    public StandardsOverview(RuleSet? rules)
    {
        foreach (var rule in rules?.Rules ?? [])
        {
            var tally = Rules[rule.Id] = new RuleTally();
            tally.Title.Add("zh", rule.Title.Chinese);
            tally.Title.Add("en", rule.Title.English);
        }
    }

    /// <summary>Null when no call was scored by one.</summary>
    public ScorecardTally? Scorecard { get; private set; }

    /// <summary>In the order of the rules' file, then as they come.</summary>
    public Dictionary<string, RuleTally> Rules { get; } = [];

    /// <summary>Calls that were judged by rules.</summary>
    public int RuledCalls { get; private set; }

    public void Add(CallReport report)
    {
        if (report.Scorecard is { } scorecard)
            (Scorecard ??= new ScorecardTally()).Add(scorecard, report.Language);
        RuledCalls += report.Versions.Rules.Length > 0 || report.Rules.Count > 0 ? 1 : 0;
        foreach (var result in report.Rules)
        {
            if (!Rules.TryGetValue(result.Rule, out var tally))
                Rules[result.Rule] = tally = new RuleTally();
            tally.Add(result, report.Language);
        }
    }
}
