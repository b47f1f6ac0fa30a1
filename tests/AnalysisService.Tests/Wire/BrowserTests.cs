using System.Net;
using System.Net.WebSockets;
using Grpc.Net.Client;
using Grpc.Net.Client.Web;
using Parley.AnalysisService.Tests.Hosting;
using Parley.AnalysisService.Tests.Telephony;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Wire;

/// <summary>What a page in a browser may do.</summary>
public sealed class BrowserTests(RunningService service, BrowserTests.WithPage withPage) : IClassFixture<BrowserTests.WithPage>
{
    private const string Page = "https://crm.example.test";

    /// <summary>A service that lets one page in.</summary>
    public sealed class WithPage : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Parley:AllowedOrigins", $"{Page};http://127.0.0.1:3000")];
    }

    [Theory]
    [InlineData(GrpcWebMode.GrpcWeb)]
    [InlineData(GrpcWebMode.GrpcWebText)]
    public async Task GrpcWeb_AtTheHttpAddress_AnswersRequestsAndStreams(GrpcWebMode mode)
    {
        using var handler = new GrpcWebHandler(mode, new HttpClientHandler());
        using var channel = GrpcChannel.ForAddress(service.Addresses[1], new GrpcChannelOptions { HttpHandler = handler, HttpVersion = HttpVersion.Version11 });
        var callId = A.Id("web");
        using var watch = new LiveService.LiveServiceClient(channel).WatchAlerts(
            new WatchAlertsRequest { AgentId = callId }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotNull((await watch.ResponseStream.NextAsync()).Started);

        var answer = await new TelephonyService.TelephonyServiceClient(channel).AddSegmentsAsync(
            new AddSegmentsRequest
            {
                CallId = callId,
                Context = new CallContext { AgentId = callId },
                Segments = { A.Segment(1, "customer", A.PriceObjection), A.Segment(2, "agent", A.Begging) },
            },
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("begging", Assert.Single(answer.Updates[1].Turn.Violations).Violation);
        Assert.Equal("begging", (await watch.ResponseStream.NextAsync()).Alert.Violation.Violation);
    }

    [Theory]
    [InlineData("https://attacker.example.test")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task Post_FromAPageOfAnotherOrigin_IsRefused(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/calls/any:end");
        request.Headers.Add("Origin", origin);

        using var answer = await SendAsync(service, request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => Recogniser.ConnectAsync(service, $"call_id={A.Id("page")}", origin));
        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FromTheServicesOwnPage_IsTaken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/calls/none:end");
        request.Headers.Add("Origin", service.Addresses[1]);

        using var answer = await SendAsync(service, request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Post_FromAnAllowedPage_IsTakenAndThePageIsShownTheAnswer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/calls/none:end");
        request.Headers.Add("Origin", Page);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/parley.v1.TelephonyService/AddSegments");
        preflight.Headers.Add("Origin", Page);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type,x-grpc-web");

        using var answer = await SendAsync(withPage, request);
        using var permission = await SendAsync(withPage, preflight);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(Page, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(HttpStatusCode.NoContent, permission.StatusCode);
        Assert.Equal(Page, Assert.Single(permission.Headers.GetValues("Access-Control-Allow-Origin")));
        using var socket = await Recogniser.ConnectAsync(withPage, $"call_id={A.Id("page")}", Page);
        Assert.NotNull((await socket.ReadAsync())["started"]);
    }

    [Fact]
    public async Task Start_OriginIsNone_SaysSo()
    {
        var (exitCode, error) = await ServiceProcess.RunAsync(["--Parley:AllowedOrigins=crm.example.com"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("Parley:AllowedOrigins holds origins like https://crm.example.com", error, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningService service, HttpRequestMessage request)
    {
        using var http = service.Http();
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
