using Google.Protobuf;
using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Scoring;

/// <summary>Every field that can be wrong is named, and all that are wrong at once.</summary>
public sealed class ScoreCallFieldTests(RunningService service)
{
    public static TheoryData<string, string> OneWrongField { get; } = new()
    {
        { "input", "{}" },
        { "transcript.call_id", """{"transcript":{"call_id":" ","turns":[{"text":"好"}]}}""" },
        { "transcript.turns", """{"transcript":{"call_id":"c"}}""" },
        { "transcript.turns[1].text", """{"transcript":{"call_id":"c","turns":[{"text":"好"},{"text":" "}]}}""" },
        { "transcript.turns[0].speaker", """{"transcript":{"call_id":"c","turns":[{"text":"好","speaker":"Agent"}]}}""" },
        { "transcript.turns[0].start_ms", """{"transcript":{"call_id":"c","turns":[{"text":"好","start_ms":-1}]}}""" },
        { "transcript.turns[0].end_ms", """{"transcript":{"call_id":"c","turns":[{"text":"好","start_ms":9,"end_ms":8}]}}""" },
        { "transcript.turns[0].confidence", """{"transcript":{"call_id":"c","turns":[{"text":"好","confidence":1.5}]}}""" },
        { "transcript.turns[0].confidence", """{"transcript":{"call_id":"c","turns":[{"text":"好","confidence":"NaN"}]}}""" },
        { "transcript.context.language", """{"transcript":{"call_id":"c","turns":[{"text":"好"}],"context":{"language":"fr"}}}""" },
        { "transcript.context.placeholders[\"\"]", """{"transcript":{"call_id":"c","turns":[{"text":"好"}],"context":{"placeholders":{"":"x"}}}}""" },
        { "note.call_id", """{"note":{"text":"客户没有表态"}}""" },
        { "note.text", """{"note":{"call_id":"n"}}""" },
        { "note.context.language", """{"note":{"call_id":"n","text":"好","context":{"language":"中文"}}}""" },
    };

    [Theory]
    [MemberData(nameof(OneWrongField))]
    public async Task ScoreCall_OneFieldWrong_NamesIt(string field, string request)
    {
        var failure = await RefusedAsync(JsonParser.Default.Parse<ScoreCallRequest>(request));

        Assert.Equal([field], failure.Fields());
        Assert.StartsWith(field, failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScoreCall_ValuesTooLong_NamesEachField()
    {
        var id = new string('i', RequestLimits.Id + 1);
        var transcript = new Transcript
        {
            CallId = id,
            Turns = { new Turn { Text = new string('话', RequestLimits.Text + 1), SpeakerLabel = id } },
            Context = new CallContext { AgentId = id, CustomerId = id, Placeholders = { ["product"] = id } },
        };

        var failure = await RefusedAsync(new ScoreCallRequest { Transcript = transcript });

        Assert.Equal(
            [
                "transcript.call_id", "transcript.turns[0].text", "transcript.turns[0].speaker_label",
                "transcript.context.agent_id", "transcript.context.customer_id", "transcript.context.placeholders[\"product\"]",
            ],
            failure.Fields());
        Assert.DoesNotContain('话', failure.ToString());
    }

    [Fact]
    public async Task ScoreCall_ExactlyTheLongestValues_AreTaken()
    {
        var id = new string('i', RequestLimits.Id);
        var transcript = new Transcript { CallId = id, Turns = { new Turn { Text = new string('话', RequestLimits.Text), SpeakerLabel = id } } };

        var response = await ClientOf().ScoreCallAsync(new ScoreCallRequest { Transcript = transcript }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(response.Report.Turns);
    }

    [Fact]
    public async Task ScoreCall_TooManyTurnsAndPlaceholders_NamesBoth()
    {
        var transcript = new Transcript { CallId = "c", Context = new CallContext() };
        for (var i = 0; i <= RequestLimits.Turns; i++)
            transcript.Turns.Add(A.Turn("agent", "好"));
        for (var i = 0; i <= RequestLimits.Placeholders; i++)
            transcript.Context.Placeholders[$"p{i}"] = "x";

        var failure = await RefusedAsync(new ScoreCallRequest { Transcript = transcript });

        Assert.Equal(["transcript.turns", "transcript.context.placeholders"], failure.Fields());
    }

    [Fact]
    public async Task ScoreCall_ThousandsOfWrongFields_NamesTheFirstAndCountsTheRest()
    {
        var transcript = new Transcript { CallId = "c" };
        for (var i = 0; i < 5000; i++)
            transcript.Turns.Add(A.Turn("agent", ""));

        var failure = await RefusedAsync(new ScoreCallRequest { Transcript = transcript });

        Assert.Equal(21, failure.Fields().Count);
        Assert.Contains("4999 more", failure.Status.Detail, StringComparison.Ordinal);
    }

    private ScoringService.ScoringServiceClient ClientOf() => new(service.Channel);

    private Task<RpcException> RefusedAsync(ScoreCallRequest request) => Assert.ThrowsAsync<RpcException>(
        () => ClientOf().ScoreCallAsync(request, cancellationToken: TestContext.Current.CancellationToken).ResponseAsync.Within());
}
