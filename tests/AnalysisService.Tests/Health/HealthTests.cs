using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Grpc.Health.V1;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Health;

public sealed class HealthTests(RunningService service)
{
    [Theory]
    [InlineData("")]
    [InlineData("parley.v1.ScoringService")]
    [InlineData("parley.v1.LiveService")]
    [InlineData("parley.v1.TelephonyService")]
    [InlineData("parley.v1.BatchService")]
    public async Task Check_Running_Serves(string name)
    {
        var response = await new Grpc.Health.V1.Health.HealthClient(service.Channel).CheckAsync(
            new HealthCheckRequest { Service = name }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, response.Status);
    }

    [Fact]
    public async Task Healthz_Running_NamesTheVersions()
    {
        using var http = service.Http();

        var health = await http.GetFromJsonAsync<JsonNode>(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("healthy", (string)health!["status"]!);
        Assert.NotEqual("", (string)health["versions"]!["model"]!);
    }
}
