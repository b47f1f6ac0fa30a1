using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests;

/// <summary>
/// Read this first. The first of the three ways through the house: a telephony system streams a call while it is on; the alert for a forbidden
/// answer is there before the next words are sent; at the end comes the report.
/// </summary>
public sealed class SegmentToAlert(RunningService service)
{
    [Fact]
    public async Task AnalyzeCall_AgentBegs_AlertsBeforeTheNextSegmentAndReportsAtTheEnd()
    {
        // The first message is the call's settings.
        using var call = await LiveCaller.OpenAsync(service, new CallSettings { CallId = "c-2001" });

        // Each segment is answered by what it changed.
        var opening = await call.SendAsync(A.Segment(1, "agent", A.Greeting));
        Assert.Contains("greeting", opening.Turn.Acts.Select(act => act.Act));
        Assert.Contains(opening.ChangedChecks, check => check is { Check_: "opening_greeting", Outcome: "met" });

        var objection = await call.SendAsync(A.Segment(2, "customer", A.PriceObjection));
        Assert.Contains("objection_price", objection.Turn.Acts.Select(act => act.Act));
        Assert.Equal("bargaining", objection.Personality.Distribution.Where(type => type.Key != "undetermined").MaxBy(type => type.Value).Key);

        // The agent pleads. No further segment is sent: the alert is the answer to this one.
        var answer = await call.SendAsync(A.Segment(3, "agent", A.Begging));
        var alert = Assert.Single(answer.Turn.Violations);
        Assert.Equal("begging", alert.Violation);
        Assert.Equal(1, alert.AnswersTurn);
        Assert.All(alert.Evidence, span => Assert.InRange(span.End, span.Start + 1, A.Begging.Length));
        Assert.NotEmpty(alert.Evidence);

        // With the alert comes what to do now, and why.
        var advice = answer.Strategies.First(strategy => strategy.Because == "violation:begging");
        Assert.Equal(2, advice.BecauseTurn);
        Assert.All([advice.Title, advice.Reason, advice.Action, advice.Say], Assert.NotEmpty);

        // Hanging up closes the request stream; the report holds everything that was found.
        var report = await call.EndAsync();
        Assert.Equal("c-2001", report.CallId);
        Assert.Equal([A.Greeting, A.PriceObjection, A.Begging], report.Turns.Select(turn => turn.Text));
        Assert.Equal(alert, Assert.Single(report.Turns[2].Violations));
        Assert.Contains(report.Objections, found => found is { Turn: 1, Kind: "objection_price", Answer: "violated" });
        Assert.NotEmpty(report.Strategies);
        Assert.NotEmpty(report.Versions.Model);
    }
}
