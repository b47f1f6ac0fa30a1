using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

public sealed class AnalyzeCallTests(RunningService service)
{
    [Fact]
    public async Task AnalyzeCall_SameTurnsAsScoreCall_GivesTheSameReport()
    {
        var transcript = A.Transcript(A.Id("same"));
        using var call = await LiveCaller.OpenAsync(service, A.Settings(transcript.CallId));
        for (var i = 0; i < transcript.Turns.Count; i++)
            await call.SendAsync(A.Segment(i + 1, transcript.Turns[i].Speaker, transcript.Turns[i].Text));

        var live = await call.EndAsync();
        var scored = await new ScoringService.ScoringServiceClient(service.Channel).ScoreCallAsync(
            new ScoreCallRequest { Transcript = transcript }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(scored.Report, live);
    }

    [Fact]
    public async Task AnalyzeCall_RevisionTakesTheWordsBack_RetractsTheFinding()
    {
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        var alert = Assert.Single((await call.SendAsync(A.Segment(2, "agent", A.Contempt))).Turn.Violations);

        var revised = await call.SendAsync(A.Revision(3, revises: 2, "agent", A.GoodAnswer));

        Assert.Contains(revised.Retractions, retraction => retraction.FindingId == alert.Id && retraction.Turn == 1 && retraction.Label == alert.Violation);
        Assert.Equal(A.GoodAnswer, revised.Turn.Text);
        var report = await call.EndAsync();
        Assert.Equal(2, report.Turns.Count);
        Assert.Empty(report.Turns[1].Violations);
    }

    [Fact]
    public async Task AnalyzeCall_Partial_IsAnsweredProvisionallyAndNotKept()
    {
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        var partial = await call.SendAsync(A.Partial(2, "agent", A.Begging));
        var final = await call.SendAsync(A.Segment(2, "agent", A.GoodAnswer));

        Assert.True(partial.Provisional);
        Assert.Equal(2, partial.Sequence);
        Assert.Equal("begging", Assert.Single(partial.Turn.Violations).Violation);
        Assert.False(final.Provisional);
        var report = await call.EndAsync();
        Assert.Equal([A.PriceObjection, A.GoodAnswer], report.Turns.Select(turn => turn.Text));
        Assert.Empty(report.Turns[1].Violations);
    }

    [Fact]
    public async Task AnalyzeCall_SegmentRepeated_IsAnsweredAgainAndChangesNothing()
    {
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        var first = await call.SendAsync(A.Segment(2, "agent", A.Begging));

        var again = await call.SendAsync(A.Segment(2, "agent", A.Begging));
        var next = await call.SendAsync(A.Segment(3, "customer", "不用了。"));

        Assert.Equal(first.Turn, again.Turn);
        Assert.Empty(again.Retractions);
        Assert.Equal(2, next.Turn.Index);
        Assert.Equal(3, (await call.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task AnalyzeCall_LongCall_UpdatesDoNotGrow()
    {
        using var call = await LiveCaller.OpenAsync(service);
        CallUpdate? last = null;
        for (var i = 1; i <= 60; i++)
            last = await call.SendAsync(A.Segment(i, "customer", i % 2 == 0 ? A.PriceObjection : "质量怎么保证?"));

        Assert.Equal(59, Assert.Single(last!.Personality.History).Turn);
        Assert.Equal(60, (await call.EndAsync()).Personality.History.Count);
    }

    [Fact]
    public async Task AnalyzeCall_NoSegments_EndsWithAnEmptyReport()
    {
        using var call = await LiveCaller.OpenAsync(service);

        var report = await call.EndAsync();

        Assert.Empty(report.Turns);
        Assert.Equal("undetermined", report.Personality.Type);
    }
}
