using System.Net;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Telemetry;

/// <summary>Traces and metrics go to an OTLP collector, without a word that a caller wrote.</summary>
public sealed class TracePrivacyTests
{
    private const string Words = "truthserum";
    private const string Agent = "agent-of-secrets";
    private const string Team = "team-of-secrets";

    /// <summary>A service that exports to the collector.</summary>
    private sealed class Exporting(Collector collector) : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings =>
            [("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")];
    }

    [Fact]
    public async Task Export_CallsAndQuestionsAboutThem_HasTheirNamesAndNoneOfTheirContent()
    {
        await using var collector = await Collector.StartAsync();
        var callId = A.Id("telephone");
        await using (var service = new Exporting(collector))
        {
            using var call = await LiveCaller.OpenAsync(
                service, new CallSettings { CallId = callId, Context = new CallContext { AgentId = Agent, Team = Team } });
            await call.SendAsync(A.Segment(1, "customer", $"{A.PriceObjection} {Words}"));
            await call.SendAsync(A.Segment(2, "agent", $"{A.Begging} {Words}"));
            using var http = service.Http();
            using var found = await http.GetAsync(new Uri($"/v1/live-calls/{callId}?fields={Words}", UriKind.Relative), TestContext.Current.CancellationToken);
            using var none = await http.GetAsync(new Uri($"/{Words}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
            await call.EndAsync();
        }

        Assert.Contains("AnalyzeCall", collector.Traces, StringComparison.Ordinal);
        Assert.Contains("live call", collector.Traces, StringComparison.Ordinal);
        Assert.Contains("/v1/live-calls/{call_id}", collector.Traces, StringComparison.Ordinal);
        Assert.Contains("parley.live.segments", collector.Metrics, StringComparison.Ordinal);
        foreach (var secret in (string[])[Words, callId, Agent, Team])
        {
            Assert.DoesNotContain(secret, collector.Traces, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, collector.Metrics, StringComparison.Ordinal);
        }
    }
}
