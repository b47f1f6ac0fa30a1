using System.Net;
using System.Net.WebSockets;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parley.AnalysisService.Draining;
using Parley.AnalysisService.Tests.Hosting;
using Parley.AnalysisService.Tests.Telephony;

namespace Parley.AnalysisService.Tests.Draining;

/// <summary>What SIGTERM begins.</summary>
public sealed class DrainTests
{
    private sealed class Draining(int seconds) : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Parley:DrainSeconds", $"{seconds}")];

        public Task BeginAsync() => Services.GetRequiredService<Drain>().BeginAsync();

        public bool IsStopping => Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;
    }

    [Fact]
    public async Task Begin_CallIsOn_NotReadyAndNoNewCallsWhileThatOneGoesOn()
    {
        await using var service = new Draining(seconds: 600);
        using var http = service.Http();
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/readyz"));

        var drained = service.BeginAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(http, "/readyz"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/healthz"));
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, await HealthAsync(service, "parley.v1.LiveService"));
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, await HealthAsync(service, "liveness"));
        using (var late = LiveCaller.Connect(service))
            Assert.Equal(StatusCode.Unavailable, (await late.FailureAsync()).StatusCode);
        await call.SendAsync(A.Segment(2, "agent", A.GoodAnswer));
        Assert.False(service.IsStopping);

        // The last stream ends by itself: nothing is waited for any longer.
        Assert.Equal(2, (await call.EndAsync()).Turns.Count);
        await drained.Within();
        Assert.True(service.IsStopping);
    }

    [Fact]
    public async Task Begin_StreamsStay_AreToldToResumeElsewhereWithinTheTime()
    {
        await using var service = new Draining(seconds: 1);
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        var drained = service.BeginAsync();

        var failure = await call.FailureAsync();
        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Contains("resume", failure.Status.Detail, StringComparison.Ordinal);
        await drained.Within();
        Assert.True(service.IsStopping);
    }

    [Fact]
    public async Task Begin_SocketIsOn_GoesOnAndIsWaitedFor()
    {
        await using var service = new Draining(seconds: 600);
        using var recogniser = await Recogniser.OpenAsync(service, $"call_id={A.Id("socket")}");

        var drained = service.BeginAsync();

        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => Recogniser.ConnectAsync(service, $"call_id={A.Id("late")}"));
        Assert.Contains("503", refusal.Message, StringComparison.Ordinal);
        await recogniser.SendAsync("""{"text": "你们的报价太贵了"}""");
        Assert.NotNull((await recogniser.ReadAsync())["update"]);
        Assert.False(service.IsStopping);
        await recogniser.SendAsync("""{"end": true}""");
        Assert.NotNull((await recogniser.ReadToEndAsync())[^1]["report"]);
        await drained.Within();
        Assert.True(service.IsStopping);
    }

    [Fact]
    public async Task Begin_SocketStays_IsToldToConnectElsewhereWithinTheTime()
    {
        await using var service = new Draining(seconds: 1);
        using var recogniser = await Recogniser.OpenAsync(service, $"call_id={A.Id("socket")}");

        var drained = service.BeginAsync();

        Assert.Equal("UNAVAILABLE", (string?)(await recogniser.ReadToEndAsync())[^1]["error"]!["code"]);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, recogniser.CloseStatus);
        await drained.Within();
        Assert.True(service.IsStopping);
    }

    [Fact]
    public async Task Begin_SecondTime_StopsAtOnce()
    {
        await using var service = new Draining(seconds: 600);
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        var drained = service.BeginAsync();

        await service.BeginAsync().Within();

        Assert.Equal(StatusCode.Unavailable, (await call.FailureAsync()).StatusCode);
        await drained.Within();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<HealthCheckResponse.Types.ServingStatus> HealthAsync(RunningService service, string name) =>
        (await new Grpc.Health.V1.Health.HealthClient(service.Channel).CheckAsync(
            new HealthCheckRequest { Service = name }, cancellationToken: TestContext.Current.CancellationToken)).Status;
}
