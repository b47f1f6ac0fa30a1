using System.Net;
using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>What supervisors see.</summary>
public sealed class WatchTests(RunningService service)
{
    [Fact]
    public async Task WatchAlerts_Filters_LetThroughWhatWasAskedFor()
    {
        var team = A.Id("team");
        using var all = await WatcherAsync(new WatchAlertsRequest { Team = team });
        using var other = await WatcherAsync(new WatchAlertsRequest { Team = A.Id("other") });
        using var agent = await WatcherAsync(new WatchAlertsRequest { Team = team, AgentId = "lin" });
        using var critical = await WatcherAsync(new WatchAlertsRequest { Team = team, MinimumSeverity = AlertSeverity.Critical });
        using var contempt = await WatcherAsync(new WatchAlertsRequest { Team = team, Labels = { "contempt" } });

        var begging = await AlertAsync(team, "lin", A.Begging);
        var scorn = await AlertAsync(team, "wang", A.Contempt);

        Assert.Equal(begging, (await all.NextAsync()).Alert.Violation);
        Assert.Equal(scorn, (await all.NextAsync()).Alert.Violation);
        Assert.Equal(begging, (await agent.NextAsync()).Alert.Violation);
        Assert.Equal(scorn, (await critical.NextAsync()).Alert.Violation);
        var shown = (await contempt.NextAsync()).Alert;
        Assert.Equal((scorn, "wang", team, 1, A.Contempt, AlertSeverity.Critical), (shown.Violation, shown.AgentId, shown.Team, shown.Turn, shown.Text, shown.Severity));
        await AlertAsync(other.Team, "x", A.Begging);
        Assert.Equal(other.Team, (await other.NextAsync()).Alert.Team);
    }

    [Fact]
    public async Task WatchAlerts_RevisionTakesTheWordsBack_TellsThatTheAlertIsWithdrawn()
    {
        var team = A.Id("team");
        using var watcher = await WatcherAsync(new WatchAlertsRequest { Team = team });
        using var call = await LiveCaller.OpenAsync(service, Settings(team, "lin"));
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.SendAsync(A.Segment(2, "agent", A.Contempt));
        await call.SendAsync(A.Revision(3, revises: 2, "agent", A.GoodAnswer));

        var alert = (await watcher.NextAsync()).Alert;

        Assert.Equal(alert.Violation.Id, (await watcher.NextAsync()).Retraction.FindingId);
    }

    [Fact]
    public async Task WatchAlerts_WatcherDoesNotRead_CallsGoOnAndItIsToldHowManyItMissed()
    {
        const int Alerts = 6000;
        var team = A.Id("team");
        var longWords = A.Begging + string.Concat(Enumerable.Repeat("真的求求您了。", 40));
        using var slow = await WatcherAsync(new WatchAlertsRequest { Team = team, Labels = { "begging" } });
        using var call = await LiveCaller.OpenAsync(service, Settings(team, "lin"));
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        var found = 0;
        for (var i = 2; i < Alerts; i += 2)
        {
            found += (await call.SendAsync(A.Segment(i, "agent", longWords))).Turn.Violations.Count(violation => violation.Violation == "begging");
            await call.SendAsync(A.Segment(i + 1, "customer", A.PriceObjection));
        }

        long read = 0, missed = 0;
        while (read + missed < found)
        {
            var response = await slow.NextAsync();
            read += response.Alert is null ? 0 : 1;
            missed += response.Missed?.Count ?? 0;
        }

        Assert.True(missed > 0, "Nothing was missed: there were too few alerts for this test.");
        Assert.Equal(found, read + missed);
    }

    [Theory]
    [InlineData("""{"labels":["rudeness"]}""", "labels[0]")]
    [InlineData("""{"minimum_severity":9}""", "minimum_severity")]
    public async Task WatchAlerts_UnknownFilter_IsRefusedByName(string request, string field)
    {
        using var stream = Client.WatchAlerts(Google.Protobuf.JsonParser.Default.Parse<WatchAlertsRequest>(request), cancellationToken: Cancellation);

        var failure = await Assert.ThrowsAsync<RpcException>(() => stream.ResponseStream.NextAsync());

        Assert.Equal([field], failure.Fields());
    }

    [Fact]
    public async Task ListLiveCalls_SeveralPages_GivesEachCallOnceWhileItIsOn()
    {
        var team = A.Id("team");
        var calls = new List<LiveCaller>();
        for (var i = 0; i < 5; i++)
            calls.Add(await LiveCaller.OpenAsync(service, Settings(team, $"agent-{i}")));
        await calls[0].SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await calls[0].SendAsync(A.Segment(2, "agent", A.Begging));

        var listed = new List<LiveCall>();
        var request = new ListLiveCallsRequest { Team = team, PageSize = 2 };
        do
        {
            var page = await Client.ListLiveCallsAsync(request, cancellationToken: Cancellation);
            Assert.InRange(page.Calls.Count, 1, 2);
            listed.AddRange(page.Calls);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(5, listed.Select(call => call.CallId).Distinct().Count());
        var first = Assert.Single(listed, call => call.AgentId == "agent-0");
        Assert.Equal((2, 1, true), (first.Turns, first.Alerts, first.Connected));
        foreach (var call in calls)
        {
            await call.EndAsync();
            call.Dispose();
        }
        Assert.Empty((await Client.ListLiveCallsAsync(new ListLiveCallsRequest { Team = team }, cancellationToken: Cancellation)).Calls);
    }

    [Fact]
    public async Task GetLiveCall_OnAndEnded_GivesTheReportAsItStands()
    {
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(service, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        var soFar = await Client.GetLiveCallAsync(new GetLiveCallRequest { CallId = settings.CallId }, cancellationToken: Cancellation);
        var report = await call.EndAsync();
        var ended = await Client.GetLiveCallAsync(new GetLiveCallRequest { CallId = settings.CallId }, cancellationToken: Cancellation);

        Assert.Equal((1, false), (soFar.Report.Turns.Count, soFar.Ended));
        Assert.Equal((report, true), (ended.Report, ended.Ended));
        var missing = await Assert.ThrowsAsync<RpcException>(async () =>
            await Client.GetLiveCallAsync(new GetLiveCallRequest { CallId = A.Id("none") }, cancellationToken: Cancellation));
        Assert.Equal(StatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task LiveCalls_OverHttp_AreJson()
    {
        var settings = Settings(A.Id("team"), "lin");
        using var call = await LiveCaller.OpenAsync(service, settings);
        using var http = service.Http();

        var list = await http.GetStringAsync(new Uri($"/v1/live-calls?team={settings.Context.Team}", UriKind.Relative), Cancellation);
        var report = await http.GetStringAsync(new Uri($"/v1/live-calls/{settings.CallId}", UriKind.Relative), Cancellation);
        using var missing = await http.GetAsync(new Uri("/v1/live-calls/none", UriKind.Relative), Cancellation);

        Assert.Contains($"\"call_id\":\"{settings.CallId}\"", list.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"personality\"", report, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LiveService.LiveServiceClient Client => new(service.Channel);

    private static CallSettings Settings(string team, string agent) =>
        new() { CallId = A.Id("watched"), Context = new CallContext { Team = team, AgentId = agent } };

    private async Task<ViolationFinding> AlertAsync(string team, string agent, string words)
    {
        using var call = await LiveCaller.OpenAsync(service, Settings(team, agent));
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        var alert = Assert.Single((await call.SendAsync(A.Segment(2, "agent", words))).Turn.Violations);
        await call.EndAsync();
        return alert;
    }

    private Task<Watcher> WatcherAsync(WatchAlertsRequest request) => Watcher.OpenAsync(service, request);
}
