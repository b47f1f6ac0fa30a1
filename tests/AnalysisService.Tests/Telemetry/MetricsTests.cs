using System.Net;
using System.Text;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Tests.Hosting;
using Parley.AnalysisService.Tests.Telephony;
using Parley.V1;
using Watcher = Parley.AnalysisService.Tests.Live.Watcher;

namespace Parley.AnalysisService.Tests.Telemetry;

/// <summary>A scrape of the running service counts what happened in it, and nothing that happened in another service of the process.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Scrape_LiveCall_CountsItsSegmentsFindingsAndTimes()
    {
        await using var service = new RunningService();
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.SendAsync(A.Partial(2, "agent", A.Begging));
        await call.SendAsync(A.Segment(2, "agent", A.Begging));
        await call.SendAsync(A.Revision(3, revises: 2, "agent", A.GoodAnswer));

        var on = await Scrape.UntilAsync(service, scrape => scrape.Value("parley_live_retractions_total", "label=\"begging\"") == 1
            && scrape.Value("parley_live_acknowledgement_duration_seconds_count") == 3
            && scrape.Value("parley_live_answer_duration_seconds_count") == 4);

        Assert.Equal((1, 1), (on.Value("parley_live_calls"), on.Value("parley_live_streams")));
        Assert.Equal(2, on.Value("parley_live_segments_total", "kind=\"final\""));
        Assert.Equal(1, on.Value("parley_live_segments_total", "kind=\"partial\""));
        Assert.Equal(1, on.Value("parley_live_segments_total", "kind=\"revision\""));
        Assert.Equal(0, on.Value("parley_live_segments_total", "kind=\"swap\""));
        Assert.Equal(1, on.Value("parley_live_findings_total", "label=\"begging\""));
        Assert.Equal(0, on.Value("parley_live_findings_total", "label=\"contempt\""));
        Assert.True(on.Value("parley_live_answer_duration_seconds_sum") is > 0 and < 60);

        await call.EndAsync();
        await Scrape.UntilAsync(service, scrape => scrape.Value("parley_live_calls") == 0 && scrape.Value("parley_live_streams") == 0);
    }

    [Fact]
    public async Task Scrape_WordsOfPostsAndSockets_CountsAndTimesThemToo()
    {
        await using var service = new RunningService();
        await new TelephonyService.TelephonyServiceClient(service.Channel).AddSegmentsAsync(
            new AddSegmentsRequest { CallId = A.Id("posted"), Segments = { A.Segment(1, "customer", A.PriceObjection), A.Segment(2, "agent", A.Begging) } },
            cancellationToken: TestContext.Current.CancellationToken);
        using var recogniser = await Recogniser.OpenAsync(service, $"call_id={A.Id("socket")}");
        await recogniser.SendAsync("""{"text": "太贵了"}""");
        await recogniser.ReadAsync();

        var scrape = await Scrape.UntilAsync(service, scrape => scrape.Value("parley_live_answer_duration_seconds_count") == 3);

        Assert.Equal(1, scrape.Value("parley_live_answer_duration_seconds_count", "finding=\"true\""));
        Assert.Equal(3, scrape.Value("parley_live_segments_total", "kind=\"final\""));
    }

    [Fact]
    public async Task Scrape_RefusedBeforeAnyCall_CountsEach()
    {
        await using var service = new RunningService();
        using var http = service.Http();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/v1/calls/any:end");
        foreign.Headers.Add("Origin", "https://attacker.example.test");
        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);
        // It need not read what it refuses.
        http.DefaultRequestHeaders.ExpectContinue = true;
        using var large = new StringContent(new string(' ', 33 * 1024 * 1024), Encoding.UTF8, "application/json");
        var path = new Uri("/v1/calls/any/segments", UriKind.Relative);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await http.PostAsync(path, large, TestContext.Current.CancellationToken)).StatusCode);

        var scrape = await Scrape.UntilAsync(service, scrape => scrape.Value("parley_requests_refused_total", "reason=\"ResourceExhausted\"") == 1);

        Assert.Equal(1, scrape.Value("parley_requests_refused_total", "reason=\"PermissionDenied\""));
    }

    [Fact]
    public async Task Scrape_ScoredRefusedAndWatched_CountsEach()
    {
        await using var service = new RunningService();
        var scoring = new ScoringService.ScoringServiceClient(service.Channel);
        await scoring.ScoreCallAsync(new ScoreCallRequest { Transcript = A.Transcript() }, cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<RpcException>(async () =>
            await scoring.ScoreCallAsync(new ScoreCallRequest(), cancellationToken: TestContext.Current.CancellationToken));
        using var watcher = await Watcher.OpenAsync(service, new WatchAlertsRequest());

        var scrape = await Scrape.UntilAsync(service, scrape => scrape.Value("parley_watch_watchers") == 1);

        Assert.Equal(1, scrape.Value("parley_scoring_calls_total", "outcome=\"scored\""));
        Assert.Equal(1, scrape.Value("parley_scoring_calls_total", "outcome=\"refused\""));
        Assert.Equal(1, scrape.Value("parley_scoring_duration_seconds_count"));
        Assert.Equal(1, scrape.Value("parley_requests_refused_total", "reason=\"InvalidArgument\""));
    }

    [Fact]
    public async Task Segment_Counted_AllocatesNothing()
    {
        await using var service = new RunningService();
        var metrics = service.Services.GetRequiredService<LiveMetrics>();
        Count(metrics, 1000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(metrics, 1000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Count(LiveMetrics metrics, int segments)
    {
        for (var i = 0; i < segments; i++)
        {
            var since = metrics.Now();
            metrics.Segment(Analysis.Calls.SegmentKind.Final);
            metrics.Finding("begging");
            metrics.Answered(since, hasFinding: i % 2 == 0);
            metrics.Acknowledged(since);
        }
    }
}
