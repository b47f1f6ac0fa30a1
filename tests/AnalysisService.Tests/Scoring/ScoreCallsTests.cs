using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Scoring;

public sealed class ScoreCallsTests(RunningService service)
{
    [Fact]
    public async Task ScoreCalls_OneBadRequestInTheMiddle_IsAnsweredWithItsFieldsAndTheStreamGoesOn()
    {
        using var stream = Open();
        var bad = new ScoreCallsRequest { Transcript = new Transcript { CallId = "bad", Turns = { A.Turn("boss", "好"), A.Turn("agent", "") } } };

        var first = await ExchangeAsync(stream, new ScoreCallsRequest { Transcript = A.Transcript("first") });
        var second = await ExchangeAsync(stream, bad);
        var third = await ExchangeAsync(stream, new ScoreCallsRequest());
        var fourth = await ExchangeAsync(stream, new ScoreCallsRequest { Note = A.Note("fourth") });
        await stream.RequestStream.CompleteAsync().Within();
        await stream.ResponseStream.EndAsync();

        Assert.Equal([0, 1, 2, 3], new[] { first, second, third, fourth }.Select(response => response.Index));
        Assert.Equal("first", first.Report.CallId);
        Assert.Equal("bad", second.Error.CallId);
        Assert.Equal(["transcript.turns[0].speaker", "transcript.turns[1].text"], second.Error.Fields.Select(field => field.Field));
        Assert.Equal(["input"], third.Error.Fields.Select(field => field.Field));
        Assert.Equal("fourth", fourth.Report.CallId);
    }

    [Fact]
    public async Task ScoreCalls_RequestsSentAhead_AreAnsweredInTheirOrder()
    {
        using var stream = Open();
        for (var i = 0; i < 50; i++)
            await stream.RequestStream.WriteAsync(new ScoreCallsRequest { Transcript = A.Transcript($"c-{i}") }, Cancellation).Within();
        await stream.RequestStream.CompleteAsync().Within();

        for (var i = 0; i < 50; i++)
            Assert.Equal($"c-{i}", (await stream.ResponseStream.NextAsync()).Report.CallId);
        await stream.ResponseStream.EndAsync();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Grpc.Core.AsyncDuplexStreamingCall<ScoreCallsRequest, ScoreCallsResponse> Open() =>
        new ScoringService.ScoringServiceClient(service.Channel).ScoreCalls(cancellationToken: Cancellation);

    private static async Task<ScoreCallsResponse> ExchangeAsync(
        Grpc.Core.AsyncDuplexStreamingCall<ScoreCallsRequest, ScoreCallsResponse> stream, ScoreCallsRequest request)
    {
        await stream.RequestStream.WriteAsync(request, Cancellation).Within();
        return await stream.ResponseStream.NextAsync();
    }
}
