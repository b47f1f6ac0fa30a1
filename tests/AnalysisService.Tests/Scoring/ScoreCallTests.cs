using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Scoring;

public sealed class ScoreCallTests(RunningService service)
{
    private readonly ScoringService.ScoringServiceClient _client = new(service.Channel);

    [Fact]
    public async Task ScoreCall_Transcript_ReportsEveryTurn()
    {
        var report = (await ScoreAsync(new ScoreCallRequest { Transcript = A.Transcript("c-1") })).Report;

        Assert.Equal("c-1", report.CallId);
        Assert.Equal("call", report.Kind);
        Assert.Equal("zh", report.Language);
        Assert.Equal(3, report.Turns.Count);
        Assert.Equal("begging", Assert.Single(report.Turns[2].Violations).Violation);
        Assert.Equal(1, report.Personality.Distribution.Values.Sum(), 4);
        Assert.Equal("given", report.Roles.Origin);
    }

    [Fact]
    public async Task ScoreCall_Note_ReportsNoTurns()
    {
        var report = (await ScoreAsync(new ScoreCallRequest { Note = A.Note() })).Report;

        Assert.Equal("note", report.Kind);
        Assert.Empty(report.Turns);
        Assert.Contains("objection_authority", report.NoteCustomerActs.Select(act => act.Act));
    }

    [Fact]
    public async Task ScoreCall_OverGrpcOverHttpAndAsAReportFile_IsTheSameJson()
    {
        var request = new ScoreCallRequest { Transcript = A.Transcript() };
        request.Transcript.Turns[1].StartMs = 0;

        var grpc = (await ScoreAsync(request)).Report;
        using var http = await PostAsync(JsonFormatter.Default.Format(request));

        Assert.Equal(HttpStatusCode.OK, http.StatusCode);
        var answer = await JsonOf(http);
        var file = JsonNode.Parse(ReportJson.Format(grpc.ToCore()));
        Assert.True(JsonNode.DeepEquals(file, answer), $"{file}\n{answer}");
    }

    [Fact]
    public async Task ScoreCall_NothingFound_HttpAnswerStillHasListsAndZeros()
    {
        using var http = await PostAsync("""{"transcript":{"call_id":"c","turns":[{"speaker":"customer","text":"嗯","start_ms":0}]}}""");

        var report = await JsonOf(http);
        var turn = report["turns"]![0]!;
        Assert.Equal(0, (int)turn["index"]!);
        Assert.Equal(0, (int)turn["start_ms"]!);
        Assert.Empty(turn["violations"]!.AsArray());
        Assert.NotNull(report["note_violations"]);
        Assert.NotNull(report["objections"]);
        Assert.NotNull(report["strategies"]);
        Assert.Equal("", (string)report["personality"]!["secondary"]!);
        Assert.Equal(0, (int)report["personality"]!["history"]![0]!["turn"]!);
    }

    [Fact]
    public async Task ScoreCall_TwentyThousandTurns_AreScored()
    {
        var transcript = new Transcript { CallId = "long" };
        for (var i = 0; i < RequestLimits.Turns; i++)
            transcript.Turns.Add(i % 2 == 0 ? A.Turn("agent", A.GoodAnswer) : A.Turn("customer", A.PriceObjection));

        var report = (await _client.ScoreCallAsync(new ScoreCallRequest { Transcript = transcript }, cancellationToken: Cancellation)).Report;

        Assert.Equal(RequestLimits.Turns, report.Turns.Count);
    }

    [Fact]
    public async Task ScoreCall_MessageOverTheMaximum_IsResourceExhausted()
    {
        var request = new ScoreCallRequest { Note = new Note { CallId = "n", Text = new string('长', 12 * 1024 * 1024) } };

        var failure = await Assert.ThrowsAsync<RpcException>(() => ScoreAsync(request));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
    }

    [Fact]
    public async Task ScoreCall_BadFieldsOverHttp_Answers400WithEachField()
    {
        using var http = await PostAsync("""{"transcript":{"turns":[{"speaker":"boss","text":"好"},{"text":""}]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, http.StatusCode);
        var fields = (await JsonOf(http))["details"]![0]!["fieldViolations"]!.AsArray().Select(violation => (string)violation!["field"]!);
        Assert.Equal(["transcript.call_id", "transcript.turns[0].speaker", "transcript.turns[1].text"], fields);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<ScoreCallResponse> ScoreAsync(ScoreCallRequest request) =>
        _client.ScoreCallAsync(request, cancellationToken: Cancellation).ResponseAsync.Within();

    private async Task<HttpResponseMessage> PostAsync(string json)
    {
        using var http = service.Http();
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await http.PostAsync(new Uri("/v1/calls:score", UriKind.Relative), content, Cancellation);
    }

    private static async Task<JsonNode> JsonOf(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
}
