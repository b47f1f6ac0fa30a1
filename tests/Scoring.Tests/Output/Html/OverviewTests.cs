using Parley.Analysis.Calls;
using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Tests.Output.Html;

public sealed class OverviewTests
{
    private readonly Overview _overview = new();

    [Fact]
    public void Add_Calls_CountsPerAgentTeamAndDay()
    {
        var monday = new DateTimeOffset(2026, 3, 2, 0, 30, 0, TimeSpan.FromHours(8));
        _overview.Add(Reports.Call("a", "arguing", "contempt") with { AgentId = "lin", Team = "north", StartedAt = monday });
        _overview.Add(Reports.Call("b") with { AgentId = "lin", Team = "south", StartedAt = monday.AddDays(1) });
        _overview.Add(Reports.Call("c", "arguing") with { AgentId = "mo" });

        Assert.Equal((3, 3, 3, 2), (_overview.All.Calls, _overview.All.AgentTurns, _overview.All.Violations, _overview.All.CallsWithAlerts));
        Assert.Equal(100, _overview.All.Rate);
        Assert.Equal(50, _overview.All.MeanScore);
        Assert.Equal((2, 100.0), (_overview.Agents["lin"].Calls, _overview.Agents["lin"].Rate));
        Assert.Equal(["north", "south"], _overview.Teams.Keys.Order());
        Assert.Equal([new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3)], _overview.Days.Keys);
        Assert.Equal((2, 1), (_overview.Violations["arguing"], _overview.Violations["contempt"]));
        Assert.Equal(3, _overview.Personalities["bargaining"].Calls);
    }

    [Fact]
    public void Add_Checks_CountsOutcomesAndTheMetShareOfThoseThatApply()
    {
        _overview.Add(Reports.Call("a"));
        _overview.Add(Reports.Call("b") with { Checks = [Reports.Check("opening_greeting", CheckOutcome.Missed), Reports.Check("next_step", CheckOutcome.CannotTell)] });

        Assert.Equal(0.5, _overview.Checks["opening_greeting"].MetShare);
        Assert.Equal((0, 1, 1), (_overview.Checks["next_step"].Met, _overview.Checks["next_step"].Missed, _overview.Checks["next_step"].CannotTell));
        Assert.Null(_overview.Checks["complaint_listen"].MetShare);
        Assert.Equal(25, _overview.All.MeanScore);
    }

    [Fact]
    public void Add_Objections_CountsWhatBecameOfThem()
    {
        _overview.Add(Reports.Call("a") with
        {
            Objections = [Reports.Objection("objection_price", ObjectionAnswer.PassedBy, blocking: true), Reports.Objection("objection_price", ObjectionAnswer.Answered, blocking: false)],
        });

        var price = _overview.Objections["objection_price"];
        Assert.Equal((2, 1, 1, 1, 0), (price.All, price.Blocking, price[ObjectionAnswer.PassedBy], price[ObjectionAnswer.Answered], price[ObjectionAnswer.Open]));
        Assert.Equal(1, _overview.All.BlockedCalls);
    }

    [Fact]
    public void Add_Note_CountsItApartFromCalls()
    {
        _overview.Add(Reports.Call("n") with { IsNote = true, Turns = [], Checks = [], NoteViolations = [new ViolationFinding { Id = "n/0/begging", Violation = "begging", Probability = 0.7 }] });

        Assert.Equal((0, 1, 1), (_overview.All.Calls, _overview.Notes, _overview.NoteViolations));
        Assert.Equal(1, _overview.Violations["begging"]);
        Assert.Null(_overview.All.Rate);
        Assert.Null(_overview.All.MeanScore);
        Assert.Equal("–", HtmlText.Number(_overview.All.Rate, 1));
    }
}
