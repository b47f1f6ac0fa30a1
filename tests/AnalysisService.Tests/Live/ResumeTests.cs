using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>A call outlives its streams.</summary>
public sealed class ResumeTests(RunningService service)
{
    [Fact]
    public async Task Resume_AfterDisconnect_GoesOnFromWhatIsStoredAndReportsAsIfUndisturbed()
    {
        var transcript = A.Transcript(A.Id("resumed"));
        ViolationFinding alert;
        using (var broken = await LiveCaller.OpenAsync(service, A.Settings(transcript.CallId)))
        {
            Assert.Equal(1, broken.Started.NextSequence);
            await broken.SendAsync(A.Segment(1, "agent", A.Greeting));
            await broken.SendAsync(A.Segment(2, "customer", A.PriceObjection));
            alert = Assert.Single((await broken.SendAsync(A.Segment(3, "agent", A.Begging))).Turn.Violations);
            await broken.AcknowledgedAsync(3);
        }

        using var resumed = await LiveCaller.ResumeAsync(service, transcript.CallId);

        Assert.Equal(4, resumed.Started.NextSequence);
        Assert.Equal(3, resumed.Acknowledged);
        Assert.Equal(alert, Assert.Single(resumed.Started.SoFar.Turns[2].Violations));
        transcript.Turns.Add(A.Turn("customer", "不用了。"));
        Assert.Equal(3, (await resumed.SendAsync(A.Segment(4, "customer", "不用了。"))).Turn.Index);
        Assert.Equal(await Undisturbed(transcript), await resumed.EndAsync());
    }

    [Fact]
    public async Task Resume_EverythingSentAgain_ChangesNothing()
    {
        var transcript = A.Transcript(A.Id("repeated"));
        using (var broken = await LiveCaller.OpenAsync(service, A.Settings(transcript.CallId)))
            await broken.SendAsync(A.Segment(1, "agent", A.Greeting));

        using var resumed = await LiveCaller.ResumeAsync(service, transcript.CallId);
        for (var i = 0; i < transcript.Turns.Count; i++)
            Assert.Equal(i, (await resumed.SendAsync(A.Segment(i + 1, transcript.Turns[i].Speaker, transcript.Turns[i].Text))).Turn.Index);

        Assert.Equal(await Undisturbed(transcript), await resumed.EndAsync());
    }

    [Fact]
    public async Task Resume_NoSuchCall_OpensIt()
    {
        using var call = await LiveCaller.ResumeAsync(service, A.Id("new"));

        Assert.Equal(1, call.Started.NextSequence);
        Assert.Null(call.Started.SoFar);
        await call.SendAsync(A.Segment(1, "agent", A.Greeting));
        Assert.Single((await call.EndAsync()).Turns);
    }

    [Fact]
    public async Task Open_CallIsOn_SaysToResumeAndLeavesTheCallAlone()
    {
        var settings = A.Settings();
        using var first = await LiveCaller.OpenAsync(service, settings);
        using var second = LiveCaller.Connect(service);
        await second.WriteAsync(new AnalyzeCallRequest { Settings = settings });

        var refusal = await second.FailureAsync();

        Assert.Equal(StatusCode.AlreadyExists, refusal.StatusCode);
        Assert.Contains("resume", refusal.Status.Detail, StringComparison.Ordinal);
        await first.SendAsync(A.Segment(1, "agent", A.Greeting));
        await first.EndAsync();
    }

    [Fact]
    public async Task Resume_CallHasEnded_GivesItsReportAgain()
    {
        var settings = A.Settings();
        CallReport report;
        using (var first = await LiveCaller.OpenAsync(service, settings))
        {
            await first.SendAsync(A.Segment(1, "agent", A.Greeting));
            report = await first.EndAsync();
        }

        using var again = await LiveCaller.ResumeAsync(service, settings.CallId);

        Assert.True(again.Started.Ended);
        Assert.Equal(1, again.Acknowledged);
        Assert.Equal(report, await again.ReportAsync());
    }

    [Fact]
    public async Task Resume_WhileAnotherStreamIsOpen_TakesOverAndTheOlderOneIsAborted()
    {
        var settings = A.Settings();
        using var older = await LiveCaller.OpenAsync(service, settings);
        await older.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        using var newer = await LiveCaller.ResumeAsync(service, settings.CallId);

        var aborted = await older.FailureAsync();
        Assert.Equal(StatusCode.Aborted, aborted.StatusCode);
        Assert.Contains("Another stream has resumed this call", aborted.Status.Detail, StringComparison.Ordinal);
        await newer.SendAsync(A.Segment(2, "agent", A.Begging));
        Assert.Equal(2, (await newer.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task Send_Gap_NamesTheExpectedSequenceAndTheCallCanBeResumed()
    {
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(service, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.WriteAsync(new AnalyzeCallRequest { Segment = A.Segment(3, "agent", A.Begging) });

        var gap = await call.FailureAsync();

        Assert.Equal(["segment.sequence"], gap.Fields());
        Assert.Contains("the next one is 2", gap.Status.Detail, StringComparison.Ordinal);
        using var resumed = await LiveCaller.ResumeAsync(service, settings.CallId);
        Assert.Equal(2, resumed.Started.NextSequence);
        await resumed.EndAsync();
    }

    [Fact]
    public async Task Send_ManyAtOnce_AnswersEachInOrderAndAcknowledgesTheLast()
    {
        using var call = await LiveCaller.OpenAsync(service);
        for (var i = 1; i <= 200; i++)
            await call.WriteAsync(new AnalyzeCallRequest { Segment = A.Segment(i, "customer", A.PriceObjection) });

        for (var i = 1; i <= 200; i++)
            Assert.Equal(i, (await call.ReadAsync()).Update.Sequence);
        await call.AcknowledgedAsync(200);
        Assert.Equal(200, (await call.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task Swap_AtTheEnd_RetractsWhatTheOtherSideDidAndSwapsTheReport()
    {
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        var alert = Assert.Single((await call.SendAsync(A.Segment(2, "agent", A.Begging))).Turn.Violations);

        var swapped = await call.SendAsync(new Segment { Sequence = 3, Kind = SegmentKind.Swap });

        Assert.Null(swapped.Turn);
        Assert.Contains(swapped.Retractions, retraction => retraction.FindingId == alert.Id);
        Assert.Equal(["agent", "customer"], swapped.ChangedTurns.Select(turn => turn.Speaker));
        var report = await call.EndAsync();
        Assert.Equal(["agent", "customer"], report.Turns.Select(turn => turn.Speaker));
        Assert.Empty(report.Turns[1].Violations);
    }

    private async Task<CallReport> Undisturbed(Transcript transcript) =>
        (await new ScoringService.ScoringServiceClient(service.Channel).ScoreCallAsync(
            new ScoreCallRequest { Transcript = transcript }, cancellationToken: TestContext.Current.CancellationToken)).Report;
}
