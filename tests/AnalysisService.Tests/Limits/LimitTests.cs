using System.Net.WebSockets;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Tests.Hosting;
using Parley.AnalysisService.Tests.Live;
using Parley.AnalysisService.Tests.Telemetry;
using Parley.AnalysisService.Tests.Telephony;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Limits;

/// <summary>Each limit refuses with RESOURCE_EXHAUSTED under the name of its setting, is counted, and lets in again when there is room.</summary>
public sealed class LimitTests
{
    /// <summary>A service with one setting, whose calls go by a clock of the test.</summary>
    private sealed class Limited(string setting, int value) : RunningService
    {
        public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch);

        protected override IEnumerable<(string Key, string Value)> Settings => [($"Parley:{setting}", $"{value}")];

        protected override void Replace(IServiceCollection services) => services.AddKeyedSingleton<TimeProvider>(CallClock.Name, Clock);
    }

    [Theory]
    [InlineData("MaximumLiveCalls")]
    [InlineData("MaximumLiveCallsPerTenant")]
    [InlineData("MaximumStreamsPerConnection")]
    public async Task AnalyzeCall_AllPlacesTaken_IsRefusedUntilOneIsFree(string setting)
    {
        await using var service = new Limited(setting, 1);
        using var first = await LiveCaller.OpenAsync(service);

        using (var second = LiveCaller.Connect(service))
            await AssertRefusedAsync(service, setting, await second.FailureAsync());

        await first.EndAsync();
        using var third = await OpenWhenFreeAsync(service);
        await third.EndAsync();
    }

    [Fact]
    public async Task AnalyzeCall_ConnectionIsFull_AnotherConnectionIsServed()
    {
        await using var service = new Limited("MaximumStreamsPerConnection", 1);
        using var first = await LiveCaller.OpenAsync(service);

        using var channel = GrpcChannel.ForAddress(service.Addresses[0]);
        using var other = new LiveService.LiveServiceClient(channel).AnalyzeCall(cancellationToken: TestContext.Current.CancellationToken);
        await other.RequestStream.WriteAsync(new AnalyzeCallRequest { Settings = A.Settings() }, TestContext.Current.CancellationToken);

        Assert.NotNull((await other.ResponseStream.NextAsync()).Started);
    }

    [Theory]
    [InlineData("MaximumSegmentsPerSecondPerCall")]
    [InlineData("MaximumSegmentsPerSecondPerTenant")]
    public async Task AnalyzeCall_TooManySegments_IsRefusedAndGoesOnWhenResumedLater(string setting)
    {
        const int perSecond = 2, burst = 20;
        await using var service = new Limited(setting, perSecond);
        var settings = A.Settings();
        using (var fast = await LiveCaller.OpenAsync(service, settings))
        {
            for (var i = 1; i <= burst; i++)
                await fast.SendAsync(A.Segment(i, "customer", A.PriceObjection));
            await fast.WriteAsync(new AnalyzeCallRequest { Segment = A.Segment(burst + 1, "customer", A.PriceObjection) });
            await AssertRefusedAsync(service, setting, await fast.FailureAsync());
        }

        service.Clock.Advance(TimeSpan.FromSeconds(1));
        using var slow = await LiveCaller.ResumeAsync(service, settings.CallId);
        Assert.Equal(burst + 1, slow.Started.NextSequence);
        for (var i = burst + 1; i <= burst + perSecond; i++)
            await slow.SendAsync(A.Segment(i, "customer", A.PriceObjection));
        Assert.Equal(burst + perSecond, (await slow.EndAsync()).Turns.Count);
    }

    [Theory]
    [InlineData("MaximumSegmentsPerSecondPerCall")]
    [InlineData("MaximumSegmentsPerSecondPerTenant")]
    public async Task AddSegments_TooMany_IsRefusedWholeAndTakenLater(string setting)
    {
        await using var service = new Limited(setting, 1);
        var callId = A.Id("posted");
        await PostAsync(service, callId, 1, 6);

        await AssertRefusedAsync(service, setting, await Assert.ThrowsAsync<RpcException>(() => PostAsync(service, callId, 7, 11)));

        await PostAsync(service, callId, 7, 10);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(11, (await PostAsync(service, callId, 11, 11)).AcknowledgedSequence);
    }

    [Fact]
    public async Task Socket_TooManySegments_IsClosedAndGoesOnWhenOpenedLater()
    {
        const string setting = "MaximumSegmentsPerSecondPerCall";
        await using var service = new Limited(setting, 1);
        var callId = A.Id("socket");
        using (var fast = await Recogniser.OpenAsync(service, $"call_id={callId}"))
        {
            for (var i = 0; i < 11; i++)
                await fast.SendAsync("""{"text": "太贵了"}""");
            var answers = await fast.ReadToEndAsync();
            Assert.Equal("RESOURCE_EXHAUSTED", (string?)answers[^1]["error"]!["code"]);
            Assert.Equal(WebSocketCloseStatus.PolicyViolation, fast.CloseStatus);
            Assert.Equal(10, answers.Count(answer => answer["update"] is not null));
        }

        using var slow = await Recogniser.OpenAsync(service, $"call_id={callId}");
        Assert.Equal(11, (long)slow.Started["next_sequence"]!);
        await Scrape.UntilAsync(service, scrape => scrape.Value("parley_requests_refused_total", $"reason=\"{setting}\"") == 1);
    }

    [Theory]
    [InlineData("MaximumLiveCalls")]
    [InlineData("MaximumLiveCallsPerTenant")]
    public async Task AddSegments_AllPlacesTaken_NewCallIsRefusedAndTheOthersGoOn(string setting)
    {
        await using var service = new Limited(setting, 1);
        var first = A.Id("first");
        await PostAsync(service, first, 1, 1);

        await AssertRefusedAsync(service, setting, await Assert.ThrowsAsync<RpcException>(() => PostAsync(service, A.Id("second"), 1, 1)));

        await PostAsync(service, first, 2, 2);
    }

    [Fact]
    public async Task AnalyzeCall_SegmentsAtTheRate_AreNeverRefused()
    {
        await using var service = new Limited("MaximumSegmentsPerSecondPerCall", 1);
        using var call = await LiveCaller.OpenAsync(service);
        for (var i = 1; i <= 50; i++)
        {
            await call.SendAsync(A.Segment(i, "customer", A.PriceObjection));
            service.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(50, (await call.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task WatchAlerts_AllPlacesTaken_IsRefusedUntilOneIsFree()
    {
        await using var service = new Limited("MaximumWatchers", 1);
        using (await Watcher.OpenAsync(service, new WatchAlertsRequest()))
        {
            using var second = new LiveService.LiveServiceClient(service.Channel).WatchAlerts(
                new WatchAlertsRequest(), cancellationToken: TestContext.Current.CancellationToken);
            await AssertRefusedAsync(
                service, "MaximumWatchers", await Assert.ThrowsAsync<RpcException>(() => second.ResponseStream.NextAsync()));
        }

        await Scrape.UntilAsync(service, scrape => scrape.Value("parley_watch_watchers") == 0);
        using var third = await Watcher.OpenAsync(service, new WatchAlertsRequest());
    }

    private static async Task<AddSegmentsResponse> PostAsync(RunningService service, string callId, int first, int last) =>
        await new TelephonyService.TelephonyServiceClient(service.Channel).AddSegmentsAsync(
            new AddSegmentsRequest { CallId = callId, Segments = { Enumerable.Range(first, last - first + 1).Select(i => A.Segment(i, "customer", A.PriceObjection)) } },
            cancellationToken: TestContext.Current.CancellationToken);

    private static async Task AssertRefusedAsync(RunningService service, string setting, RpcException failure)
    {
        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.Contains($"raise Parley:{setting}.", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Equal($"Parley:{setting}", Assert.Single(failure.GetRpcStatus()!.GetDetail<QuotaFailure>()!.Violations).Subject);
        await Scrape.UntilAsync(service, scrape => scrape.Value("parley_requests_refused_total", $"reason=\"{setting}\"") == 1);
    }

    /// <summary>The place of a call that has ended is free a moment after its caller has heard the end.</summary>
    private static async Task<LiveCaller> OpenWhenFreeAsync(RunningService service)
    {
        await Scrape.UntilAsync(service, scrape => scrape.Value("parley_live_streams") == 0);
        return await LiveCaller.OpenAsync(service);
    }
}
