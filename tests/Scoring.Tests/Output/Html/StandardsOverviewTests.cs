using Parley.Analysis.Calls;
using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Tests.Output.Html;

public sealed class StandardsOverviewTests
{
    private readonly Overview _overview = new();

    [Fact]
    public void Add_ScoredCalls_CountsScoresItemsAndWhatHeldThemDown()
    {
        _overview.Add(StandardsReports.Call("a", isFatal: true) with { AgentId = "lin" });
        _overview.Add(StandardsReports.Call("b", isFatal: false) with { AgentId = "lin" });
        _overview.Add(Reports.Call("c") with { AgentId = "mo" });

        var scorecard = _overview.Standards.Scorecard!;
        Assert.Equal((2, 37.5, 1), (scorecard.Scored, _overview.All.MeanCardScore, _overview.All.HeldDown));
        Assert.Equal([1, 0, 0, 0, 1, 0, 0], scorecard.Spread);
        Assert.Equal((37.5, null), (_overview.Agents["lin"].MeanCardScore, _overview.Agents["mo"].MeanCardScore));
        var objections = scorecard.Items["objections"];
        Assert.Equal((0, 2, 0, 0, 0.5, 25.0), (objections.Met, objections.PartlyMet, objections.Missed, objections.NotCounted, objections.Earned, objections.LostPerCall(2)));
        Assert.Equal((2, null), (scorecard.Items["complaint"].NotCounted, scorecard.Items["complaint"].Earned));
        Assert.True(scorecard.Items["begging"].IsFatal);
    }

    [Fact]
    public void Add_Rules_CountsCallsInWhichTheyDidNotHit()
    {
        _overview.Add(StandardsReports.Call("a", isFatal: false, StandardsReports.Rule("r", RuleOutcome.Hit), StandardsReports.Rule("s", RuleOutcome.CannotTell)));
        _overview.Add(StandardsReports.Call("b", isFatal: false));
        _overview.Add(StandardsReports.Call("c", isFatal: false, StandardsReports.Rule("r", RuleOutcome.Hit)));
        _overview.Add(Reports.Call("d"));

        var (r, s) = (_overview.Standards.Rules["r"], _overview.Standards.Rules["s"]);
        Assert.Equal(3, _overview.Standards.RuledCalls);
        Assert.Equal((2, 1, 0), (r.Hit, r.NoHit(3), r.CannotTell));
        Assert.Equal((0, 2, 1), (s.Hit, s.NoHit(3), s.CannotTell));
    }

    [Fact]
    public void Of_FatalItemMissed_MakesACallWorthALook()
    {
        var (fatal, good) = (CallWorth.Of(StandardsReports.Call("a", isFatal: true)), CallWorth.Of(StandardsReports.Call("b", isFatal: false)));

        Assert.Contains(fatal.Reasons, reason => reason is { Word: "worth_fatal", Points: 10, Count: 1 });
        Assert.Equal(fatal.Points, good.Points + 10);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(19.99, 0)]
    [InlineData(59.9, 2)]
    [InlineData(60, 3)]
    [InlineData(100, 6)]
    public void Add_Score_FallsIntoItsBand(double score, int band)
    {
        var call = StandardsReports.Call("a", isFatal: false);
        _overview.Add(call with { Scorecard = call.Scorecard! with { Score = score } });

        Assert.Equal(1, _overview.Standards.Scorecard!.Spread[band]);
    }
}
