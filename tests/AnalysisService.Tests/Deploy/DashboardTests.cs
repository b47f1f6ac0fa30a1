using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;
using Parley.AnalysisService.Tests.Live;
using Parley.AnalysisService.Tests.Telemetry;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Deploy;

/// <summary>The dashboard asks for metrics that there are, and docs/operations.md lists the service's own.</summary>
public sealed partial class DashboardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley").FullName;

    private sealed class Storing(string folder) : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings =>
            [("Parley:Store", "sqlite"), ("Parley:SqliteFile", Path.Combine(folder, "parley.db"))];
    }

    [Fact]
    public async Task Dashboard_ServiceInUse_FindsEachOfItsMetrics()
    {
        await using var service = new Storing(_folder);
        await UseAsync(service);

        var scrape = await Scrape.UntilAsync(service, scrape => scrape.Value("parley_store_group_size_count") > 0
            && scrape.Value("parley_live_acknowledgement_duration_seconds_count") > 0 && scrape.Value("parley_service_ready") == 1);

        var asked = Expressions().SelectMany(expression => MetricName().Matches(expression)).Select(match => match.Value).Distinct().ToList();
        Assert.True(asked.Count > 20, "The dashboard asks for too little.");
        Assert.Empty(asked.Except(scrape.Names));
    }

    [Fact]
    public async Task Operations_ServiceInUse_ListsEachMetricOfItsOwn()
    {
        await using var service = new Storing(_folder);
        await UseAsync(service);
        var scrape = await Scrape.UntilAsync(service, scrape => scrape.Value("parley_store_group_size_count") > 0);
        var text = Repository.Read("docs", "operations.md");

        var own = scrape.Names.Where(name => name.StartsWith("parley_", StringComparison.Ordinal))
            .Select(name => HistogramPart().Replace(name, "")).Distinct();

        Assert.All(own, name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>So that metrics that come with their first event are there.</summary>
    private static async Task UseAsync(RunningService service)
    {
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.SendAsync(A.Segment(2, "agent", A.Begging));
        using var watcher = await Watcher.OpenAsync(service, new WatchAlertsRequest());
        var scoring = new ScoringService.ScoringServiceClient(service.Channel);
        await scoring.ScoreCallAsync(new ScoreCallRequest { Transcript = A.Transcript() }, cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<RpcException>(async () =>
            await scoring.ScoreCallAsync(new ScoreCallRequest(), cancellationToken: TestContext.Current.CancellationToken));
        await call.EndAsync();
    }

    private static List<string> Expressions()
    {
        var expressions = new List<string>();
        Gather(JsonNode.Parse(Repository.Read("deploy", "grafana", "parley.json"))!, expressions);
        return expressions;
    }

    private static void Gather(JsonNode? node, List<string> expressions)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Gather(item, expressions);
        }
        else if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields)
            {
                if (name == "expr")
                    expressions.Add((string)value!);
                else
                    Gather(value, expressions);
            }
        }
    }

    /// <summary>A name that is followed by its selector.</summary>
    [GeneratedRegex(@"\b[a-z][a-z_]+(?=\{)")]
    private static partial Regex MetricName();

    [GeneratedRegex("_(bucket|count|sum)$")]
    private static partial Regex HistogramPart();
}
