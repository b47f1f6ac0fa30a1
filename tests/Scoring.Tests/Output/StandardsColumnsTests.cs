using Parley.Analysis.Calls;
using Parley.Scoring.Output.Tables;
using Parley.Scoring.Tests.Output.Html;

namespace Parley.Scoring.Tests.Output;

/// <summary>The scorecard and the team's own rules in csv and parquet.</summary>
public sealed class StandardsColumnsTests
{
    [Fact]
    public void Scorecard_HeldDown_TellsScorePointsFatalItemsAndBreakdown()
    {
        var report = StandardsReports.Call("c", isFatal: true);

        Assert.Equal((0.0, 75.0), (Value("score", report), Value("score_points", report)));
        Assert.Equal("begging", Value("score_fatal", report));
        Assert.Equal("greeting:met:50/50;objections:partly_met:25/50;complaint:not_applicable:0/0;begging:missed:0/0", Value("score_items", report));
        Assert.Equal("team 1.0.0+ab12cd34", Value("scorecard", report));
    }

    [Fact]
    public void Rules_OfEachOutcome_StandInTheirColumn()
    {
        var report = StandardsReports.Call(
            "c", isFatal: false, StandardsReports.Rule("a", RuleOutcome.Hit), StandardsReports.Rule("b", RuleOutcome.Hit), StandardsReports.Rule("c", RuleOutcome.CannotTell),
            StandardsReports.Rule("d", RuleOutcome.Pending), StandardsReports.Rule("e", RuleOutcome.NoHit));

        Assert.Equal(("a;b", "d", "c"), (Value("rules_hit", report), Value("rules_pending", report), Value("rules_cannot_tell", report)));
        Assert.Equal("1.0.0+ef56ab78", Value("rules", report));
        Assert.Null(Value("score_fatal", report));
    }

    [Fact]
    public void Columns_WithoutStandards_AreEmpty()
    {
        string[] names = ["score", "score_points", "score_fatal", "score_items", "scorecard", "rules_hit", "rules_pending", "rules_cannot_tell", "rules"];

        Assert.All(names, name => Assert.Null(Value(name, Reports.Call("c"))));
    }

    private static object? Value(string column, CallReport report) => ReportColumns.All.Single(found => found.Name == column).ValueOf(report);
}
