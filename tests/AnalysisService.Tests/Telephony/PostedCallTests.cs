using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Telephony;

/// <summary>A call by plain requests, as curl would send it.</summary>
public sealed class PostedCallTests(RunningService service)
{
    [Fact]
    public async Task Post_OneSegmentAfterAnother_FindsAndReportsAsAStreamDoes()
    {
        var transcript = A.Transcript(A.Id("posted"));
        for (var i = 0; i < transcript.Turns.Count; i++)
        {
            var (status, answer) = await PostAsync(transcript.CallId, Segment(i + 1, transcript.Turns[i].Speaker, transcript.Turns[i].Text));

            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Equal(i + 1, (long)answer["acknowledged_sequence"]!);
            Assert.Equal(i, (int)Assert.Single(answer["updates"]!.AsArray())!["turn"]!["index"]!);
            if (i == 2)
                Assert.Equal("begging", (string?)answer["updates"]![0]!["turn"]!["violations"]![0]!["violation"]);
        }

        var (ended, report) = await EndAsync(transcript.CallId);

        Assert.Equal(HttpStatusCode.OK, ended);
        var expected = (await new ScoringService.ScoringServiceClient(service.Channel).ScoreCallAsync(
            new ScoreCallRequest { Transcript = transcript }, cancellationToken: TestContext.Current.CancellationToken)).Report;
        Assert.Equal(expected, Google.Protobuf.JsonParser.Default.Parse<CallReport>(report.ToJsonString()));
        Assert.Equal(report.ToJsonString(), (await EndAsync(transcript.CallId)).Answer.ToJsonString());
    }

    [Fact]
    public async Task Post_SeveralAndRepeated_ChangesNothing()
    {
        var callId = A.Id("several");
        var both = $"{Segment(1, "customer", A.PriceObjection)},{Segment(2, "agent", A.Begging)}";
        await PostAsync(callId, both);

        var (status, again) = await PostAsync(callId, both);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2, again["updates"]!.AsArray().Count);
        Assert.Equal(2, (await EndAsync(callId)).Answer["turns"]!.AsArray().Count);
        var (_, late) = await PostAsync(callId, both);
        Assert.True((bool)late["ended"]!);
        var (refused, answer) = await PostAsync(callId, Segment(3, "agent", A.GoodAnswer));
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Equal((int)StatusCode.FailedPrecondition, (int)answer["code"]!);
    }

    [Fact]
    public async Task Post_Partial_IsProvisionalAndNotKept()
    {
        var callId = A.Id("partial");

        var (_, answer) = await PostAsync(callId, """{"sequence":1,"kind":"SEGMENT_KIND_PARTIAL","speaker":"customer","text":"太贵"}""");

        Assert.True((bool)answer["updates"]![0]!["provisional"]!);
        Assert.Equal(0, (long)answer["acknowledged_sequence"]!);
        Assert.Empty((await EndAsync(callId)).Answer["turns"]!.AsArray());
    }

    [Theory]
    [InlineData("segments[1].sequence", """{"sequence":1,"text":"好"},{"sequence":3,"text":"好"}""")]
    [InlineData("segments[0].text", """{"sequence":1,"text":""}""")]
    [InlineData("segments[0].speaker", """{"sequence":1,"text":"好","speaker":"boss"}""")]
    [InlineData("segments[0].kind", """{"sequence":1,"text":"好","kind":"last"}""")]
    [InlineData("segments[0].sequence", """{"sequence":1.5,"text":"好"}""")]
    [InlineData("segments[0].start", """{"sequence":1,"text":"好","start":1}""")]
    [InlineData("segments", "")]
    public async Task Post_OneFieldWrong_NamesIt(string field, string segments)
    {
        var (status, answer) = await PostAsync(A.Id("wrong"), segments);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(field, (string?)Assert.Single(answer["details"]![0]!["fieldViolations"]!.AsArray())!["field"]);
    }

    [Fact]
    public async Task Post_WhileAStreamHasTheCall_TakesOverAndTheStreamIsAborted()
    {
        var settings = A.Settings();
        using var stream = await LiveCaller.OpenAsync(service, settings);
        await stream.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        var (status, answer) = await PostAsync(settings.CallId, Segment(2, "agent", A.Begging));

        Assert.Equal((HttpStatusCode.OK, null), (status, (string?)answer["message"]));
        Assert.Equal(StatusCode.Aborted, (await stream.FailureAsync()).StatusCode);
    }

    [Fact]
    public async Task End_NoSuchCall_IsNotFound()
    {
        var (status, answer) = await EndAsync(A.Id("none"));

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal((int)StatusCode.NotFound, (int)answer["code"]!);
    }

    private static string Segment(long sequence, string speaker, string text) =>
        new JsonObject { ["sequence"] = sequence, ["speaker"] = speaker, ["text"] = text }.ToJsonString();

    private Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(string callId, string segments) =>
        SendAsync($"/v1/calls/{callId}/segments", new StringContent($$"""{"segments":[{{segments}}]}""", Encoding.UTF8, "application/json"));

    private Task<(HttpStatusCode Status, JsonNode Answer)> EndAsync(string callId) => SendAsync($"/v1/calls/{callId}:end", null);

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(string path, HttpContent? content)
    {
        using var http = service.Http();
        using var response = await http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!);
    }
}
