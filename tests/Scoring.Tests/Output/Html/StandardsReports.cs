using Parley.Analysis.Calls;

namespace Parley.Scoring.Tests.Output.Html;

/// <summary>Sample reports with a scorecard and rules.</summary>
internal static class StandardsReports
{
    /// <summary>Two items that count, one that does not, and a fatal one that holds the score down to 0 when it is missed.</summary>
    public static CallReport Call(string id, bool isFatal, params IReadOnlyList<RuleResult> rules) => Reports.Call(id) with
    {
        Scorecard = new ScorecardResult
        {
            Id = "team",
            Version = "1.0.0+ab12cd34",
            Title = "评分卡",
            Score = isFatal ? 0 : 75,
            Points = 75,
            Items =
            [
                Item("greeting", "问候", ItemOutcome.Met, 50, 50),
                Item("objections", "回应异议", ItemOutcome.PartlyMet, 50, 25),
                Item("complaint", "倾听投诉", ItemOutcome.NotApplicable, 0, 0),
                Item("begging", "不求单", isFatal ? ItemOutcome.Missed : ItemOutcome.Met, 0, 0) with { Fatal = true, Evidence = [new TurnSpan(1, 0, 2)] },
            ],
        },
        Rules = rules,
        Versions = new Versions("v1", "p1", "0.1.0") { Scorecard = "1.0.0+ab12cd34", Rules = "1.0.0+ef56ab78" },
    };

    public static RuleResult Rule(string id, RuleOutcome outcome) =>
        new() { Rule = id, Title = $"规则 {id}", Outcome = outcome, Evidence = outcome == RuleOutcome.Hit ? [new TurnSpan(1, 0, 2)] : [] };

    private static ScorecardItemResult Item(string id, string title, ItemOutcome outcome, double share, double points) =>
        new() { Item = id, Title = title, Outcome = outcome, Weight = share, Share = share, Points = points };
}
