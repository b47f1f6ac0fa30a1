using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.OpenApi;

public sealed class OpenApiTests(RunningService service)
{
    [Fact]
    public async Task Document_Running_DescribesScoreCallInTheWiresSpelling()
    {
        using var http = service.Http();

        var document = await http.GetFromJsonAsync<JsonNode>(new Uri("/swagger/v1/swagger.json", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.NotNull(document!["paths"]!["/v1/calls:score"]!["post"]);
        var report = document["components"]!["schemas"]!["CallReport"]!["properties"]!;
        Assert.NotNull(report["call_id"]);
        Assert.NotNull(report["note_violations"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/swagger/index.html")]
    public async Task Page_Running_IsThere(string path)
    {
        using var http = service.Http();

        using var page = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task AnyPage_UnderAForeignName_IsRefused()
    {
        using var http = service.Http();
        http.DefaultRequestHeaders.Host = "parley.attacker.example";

        using var page = await http.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
    }
}
