using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parley.AnalysisService.Draining;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>Two machines of one cluster: what one has, the other sees, and goes on with.</summary>
public sealed class ClusterTests : IAsyncLifetime
{
    private readonly TwoMachines _machines = new();

    private RunningService First => _machines.First;

    private RunningService Second => _machines.Second;

    public async ValueTask InitializeAsync() => await _machines.StartAsync();

    public ValueTask DisposeAsync() => _machines.DisposeAsync();

    [Fact]
    public async Task Resume_AtTheOtherMachine_GoesOnWithTheSameCallAndTheOlderStreamEnds()
    {
        var settings = A.Settings();
        using var older = await LiveCaller.OpenAsync(First, settings);
        await older.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await older.AcknowledgedAsync(1);

        using var newer = await LiveCaller.ResumeAsync(Second, settings.CallId);

        Assert.Equal(2, newer.Started.NextSequence);
        Assert.Equal(StatusCode.Aborted, (await older.FailureAsync()).StatusCode);
        Assert.NotEmpty((await newer.SendAsync(A.Segment(2, "agent", A.Begging))).Turn.Violations);
        await newer.AcknowledgedAsync(2);
        await newer.WriteAsync(new AnalyzeCallRequest { Segment = A.Segment(9, "agent", A.Begging) });
        Assert.Equal(["segment.sequence"], (await newer.FailureAsync()).Fields());
        using var last = await LiveCaller.ResumeAsync(First, settings.CallId);
        Assert.Equal(2, (await last.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task Stop_OneMachine_ItsCallGoesOnAtTheOther()
    {
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(First, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.AcknowledgedAsync(1);

        First.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal(StatusCode.Unavailable, (await call.FailureAsync()).StatusCode);
        await First.DisposeAsync();

        using var resumed = await LiveCaller.ResumeAsync(Second, settings.CallId);
        Assert.Equal(2, resumed.Started.NextSequence);
        await resumed.SendAsync(A.Segment(2, "agent", A.Begging));
        Assert.Equal(2, (await resumed.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task Drain_OneMachine_ItsCallLeavesItBeforeItStops()
    {
        var settings = A.Settings();
        using var staying = await LiveCaller.OpenAsync(First);
        using var call = await LiveCaller.OpenAsync(First, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.AcknowledgedAsync(1);

        // The other stream keeps the machine draining.
        var drained = First.Services.GetRequiredService<Drain>().BeginAsync();
        call.Dispose();
        var board = First.Services.GetRequiredService<LiveBoard>();
        using var patience = new CancellationTokenSource(Streams.Patience);
        while (board.Count > 1)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);

        using var resumed = await LiveCaller.ResumeAsync(Second, settings.CallId);
        Assert.Equal(1, Second.Services.GetRequiredService<LiveBoard>().Count);
        await resumed.SendAsync(A.Segment(2, "agent", A.Begging));
        Assert.Equal(2, (await resumed.EndAsync()).Turns.Count);
        Assert.Equal(StatusCode.Unavailable, (await staying.FailureAsync()).StatusCode);
        await drained.Within();
    }

    [Fact]
    public async Task WatchAndList_CallIsAtTheOtherMachine_ShowIt()
    {
        var team = A.Id("team");
        using var watcher = await Watcher.OpenAsync(Second, new WatchAlertsRequest { Team = team });
        var settings = new CallSettings { CallId = A.Id("far"), Context = new CallContext { Team = team, AgentId = "lin" } };
        using var call = await LiveCaller.OpenAsync(First, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        var alert = Assert.Single((await call.SendAsync(A.Segment(2, "agent", A.Contempt))).Turn.Violations);
        await call.SendAsync(A.Revision(3, revises: 2, "agent", A.GoodAnswer));

        Assert.Equal(alert, (await watcher.NextAsync()).Alert.Violation);
        Assert.Equal(alert.Id, (await watcher.NextAsync()).Retraction.FindingId);
        var far = new LiveService.LiveServiceClient(Second.Channel);
        var listed = await far.ListLiveCallsAsync(new ListLiveCallsRequest { Team = team }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((settings.CallId, 2), (Assert.Single(listed.Calls).CallId, listed.Calls[0].Turns));
        var report = await far.GetLiveCallAsync(new GetLiveCallRequest { CallId = settings.CallId }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(A.GoodAnswer, report.Report.Turns[1].Text);
    }
}
