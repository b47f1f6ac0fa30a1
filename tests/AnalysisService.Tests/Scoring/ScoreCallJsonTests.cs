using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Scoring;

/// <summary>A mistake in a JSON request is named as exactly as one in a gRPC request.</summary>
public sealed class ScoreCallJsonTests(RunningService service)
{
    [Theory]
    [InlineData("transcript.turns[0].speeker", """{"transcript":{"call_id":"c","turns":[{"text":"好","speeker":"agent"}]}}""")]
    [InlineData("transcripts", """{"transcripts":{}}""")]
    [InlineData("transcript.turns", """{"transcript":{"call_id":"c","turns":"好"}}""")]
    [InlineData("transcript.turns[1]", """{"transcript":{"call_id":"c","turns":[{"text":"好"},null]}}""")]
    [InlineData("transcript.turns[0].text", """{"transcript":{"call_id":"c","turns":[{"text":7}]}}""")]
    [InlineData("transcript.turns[0].text", """{"transcript":{"call_id":"c","turns":[{"text":"\ud83d"}]}}""")]
    [InlineData("transcript.turns[0].start_ms", """{"transcript":{"call_id":"c","turns":[{"text":"好","start_ms":1.5}]}}""")]
    [InlineData("transcript.turns[0].start_ms", """{"transcript":{"call_id":"c","turns":[{"text":"好","start_ms":"1"}]}}""")]
    [InlineData("transcript.turns[0].confidence", """{"transcript":{"call_id":"c","turns":[{"text":"好","confidence":[]}]}}""")]
    [InlineData("transcript.context.follow_up", """{"transcript":{"call_id":"c","turns":[{"text":"好"}],"context":{"follow_up":"yes"}}}""")]
    [InlineData("transcript.context.placeholders[\"product\"]", """{"transcript":{"call_id":"c","turns":[{"text":"好"}],"context":{"placeholders":{"product":1}}}}""")]
    [InlineData("note", """{"note":"没有表态"}""")]
    [InlineData("input", """{"note":null}""")]
    public async Task ScoreCall_OneFieldWrong_NamesIt(string field, string json)
    {
        var (status, answer) = await PostAsync(json);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(3, (int)answer["code"]!);
        Assert.Equal(field, (string?)Assert.Single(answer["details"]![0]!["fieldViolations"]!.AsArray())!["field"]);
    }

    [Theory]
    [InlineData("{\"transcript\":\n  {\"call_id\": c}}", "line 2, byte 15")]
    [InlineData("{\"note\":", "line 1")]
    [InlineData("", "line 1")]
    [InlineData("[]", "not an object")]
    [InlineData("null", "not an object")]
    [InlineData("""{"note":{"call_id":"n","text":"好"},"transcript":{"call_id":"c"}}""", "oneof input")]
    public async Task ScoreCall_BodyIsNoRequest_SaysWhere(string json, string said)
    {
        var (status, answer) = await PostAsync(json);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(said, (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScoreCall_BodyOverTheMaximum_IsTooLarge()
    {
        var (status, answer) = await PostAsync(new string(' ', 33 * 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal(8, (int)answer["code"]!);
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(string json)
    {
        using var http = service.Http();
        // So that a refusal is heard before the body is sent.
        http.DefaultRequestHeaders.ExpectContinue = true;
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/v1/calls:score", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!);
    }
}
