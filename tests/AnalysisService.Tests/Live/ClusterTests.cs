using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parley.AnalysisService.Cluster;
using Parley.AnalysisService.Draining;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>Two machines of one cluster: what one has, the other sees, and goes on with.</summary>
public sealed class ClusterTests : IAsyncLifetime
{
    private readonly Member _first;
    private readonly Member _second;

    public ClusterTests()
    {
        var membership = new SharedMembership();
        var store = new FaultyStore();
        (_first, _second) = (new Member(store, membership), new Member(store, membership));
    }

    /// <summary>One machine.</summary>
    private sealed class Member(FaultyStore store, IMembershipTable membership) : StoredService(store)
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Parley:DrainSeconds", "20")];

        protected override void Replace(IServiceCollection services)
        {
            base.Replace(services);
            services.AddSingleton(membership);
        }
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var member in (Member[])[_first, _second])
            Assert.NotEmpty(member.Addresses);
        using var patience = new CancellationTokenSource(Streams.Patience);
        foreach (var member in (Member[])[_first, _second])
        {
            var others = member.Services.GetRequiredService<OtherSilos>();
            while (!others.Any)
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Fact]
    public async Task Resume_AtTheOtherMachine_GoesOnWithTheSameCallAndTheOlderStreamEnds()
    {
        var settings = A.Settings();
        using var older = await LiveCaller.OpenAsync(_first, settings);
        await older.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await older.AcknowledgedAsync(1);

        using var newer = await LiveCaller.ResumeAsync(_second, settings.CallId);

        Assert.Equal(2, newer.Started.NextSequence);
        Assert.Equal(StatusCode.Aborted, (await older.FailureAsync()).StatusCode);
        Assert.NotEmpty((await newer.SendAsync(A.Segment(2, "agent", A.Begging))).Turn.Violations);
        await newer.AcknowledgedAsync(2);
        await newer.WriteAsync(new AnalyzeCallRequest { Segment = A.Segment(9, "agent", A.Begging) });
        Assert.Equal(["segment.sequence"], (await newer.FailureAsync()).Fields());
        using var last = await LiveCaller.ResumeAsync(_first, settings.CallId);
        Assert.Equal(2, (await last.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task Stop_OneMachine_ItsCallGoesOnAtTheOther()
    {
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(_first, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.AcknowledgedAsync(1);

        _first.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal(StatusCode.Unavailable, (await call.FailureAsync()).StatusCode);
        await _first.DisposeAsync();

        using var resumed = await LiveCaller.ResumeAsync(_second, settings.CallId);
        Assert.Equal(2, resumed.Started.NextSequence);
        await resumed.SendAsync(A.Segment(2, "agent", A.Begging));
        Assert.Equal(2, (await resumed.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task Drain_OneMachine_ItsCallLeavesItBeforeItStops()
    {
        var settings = A.Settings();
        using var staying = await LiveCaller.OpenAsync(_first);
        using var call = await LiveCaller.OpenAsync(_first, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.AcknowledgedAsync(1);

        // The other stream keeps the machine draining.
        var drained = _first.Services.GetRequiredService<Drain>().BeginAsync();
        call.Dispose();
        var board = _first.Services.GetRequiredService<LiveBoard>();
        using var patience = new CancellationTokenSource(Streams.Patience);
        while (board.Count > 1)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);

        using var resumed = await LiveCaller.ResumeAsync(_second, settings.CallId);
        Assert.Equal(1, _second.Services.GetRequiredService<LiveBoard>().Count);
        await resumed.SendAsync(A.Segment(2, "agent", A.Begging));
        Assert.Equal(2, (await resumed.EndAsync()).Turns.Count);
        Assert.Equal(StatusCode.Unavailable, (await staying.FailureAsync()).StatusCode);
        await drained.Within();
    }

    [Fact]
    public async Task WatchAndList_CallIsAtTheOtherMachine_ShowIt()
    {
        var team = A.Id("team");
        using var watcher = await Watcher.OpenAsync(_second, new WatchAlertsRequest { Team = team });
        var settings = new CallSettings { CallId = A.Id("far"), Context = new CallContext { Team = team, AgentId = "lin" } };
        using var call = await LiveCaller.OpenAsync(_first, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        var alert = Assert.Single((await call.SendAsync(A.Segment(2, "agent", A.Contempt))).Turn.Violations);
        await call.SendAsync(A.Revision(3, revises: 2, "agent", A.GoodAnswer));

        Assert.Equal(alert, (await watcher.NextAsync()).Alert.Violation);
        Assert.Equal(alert.Id, (await watcher.NextAsync()).Retraction.FindingId);
        var far = new LiveService.LiveServiceClient(_second.Channel);
        var listed = await far.ListLiveCallsAsync(new ListLiveCallsRequest { Team = team }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((settings.CallId, 2), (Assert.Single(listed.Calls).CallId, listed.Calls[0].Turns));
        var report = await far.GetLiveCallAsync(new GetLiveCallRequest { CallId = settings.CallId }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(A.GoodAnswer, report.Report.Turns[1].Text);
    }
}
