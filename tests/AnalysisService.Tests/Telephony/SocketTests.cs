using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Parley.AnalysisService.Telephony.Sockets;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Telephony;

/// <summary>Recognisers' results over a WebSocket, as recorded in Fixtures.</summary>
public sealed class SocketTests(RunningService service)
{
    private static readonly string[] Said = [A.Greeting, A.PriceObjection, A.Begging];

    [Theory]
    [InlineData("parley", "")]
    [InlineData("funasr", "customer_label=1&agent_label=0")]
    [InlineData("iflytek", "agent_label=1&customer_label=2")]
    [InlineData("azure", "agent_label=4:agent&customer_label=4:customer")]
    [InlineData("parley", "shape=parley")]
    [InlineData("funasr", "shape=funasr&customer_label=1&agent_label=0")]
    [InlineData("iflytek", "shape=iflytek&agent_label=1&customer_label=2")]
    [InlineData("azure", "shape=Azure&agent_label=4:agent&customer_label=4:customer")]
    public async Task Stream_RecordedMessages_AnswersFindingsAndTheReport(string fixture, string query)
    {
        using var recogniser = await Recogniser.OpenAsync(service, $"call_id={A.Id(fixture)}&{query}");
        await SendAllAsync(recogniser, fixture);

        var answers = await recogniser.ReadToEndAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, recogniser.CloseStatus);
        Assert.Contains(answers, answer => (bool?)answer["update"]?["provisional"] == true);
        var alert = Assert.Single(answers, answer => answer["update"]?["turn"]?["violations"]?.AsArray().Count > 0 && !(bool)answer["update"]!["provisional"]!);
        Assert.Equal("begging", (string?)alert["update"]!["turn"]!["violations"]![0]!["violation"]);
        Assert.Equal(3, (long)alert["update"]!["sequence"]!);
        var report = answers[^1]["report"]!;
        Assert.Equal(Said, report["turns"]!.AsArray().Select(turn => (string?)turn!["text"]));
        Assert.Equal(["agent", "customer", "agent"], report["turns"]!.AsArray().Select(turn => (string?)turn!["speaker"]));
        Assert.Equal(3, (long)answers[^1]["acknowledged_sequence"]!);
    }

    [Fact]
    public async Task Stream_TwoLegs_GiveOneCallInTheOrderTheyComeIn()
    {
        var call = A.Id("legs");
        using var agent = await Recogniser.OpenAsync(service, $"call_id={call}&speaker=agent&legs=2");
        using var customer = await Recogniser.OpenAsync(service, $"call_id={call}&speaker=customer&legs=2");
        var said = Lines("vosk-agent");
        foreach (var message in said[..3])
            await agent.SendAsync(message);
        Assert.True((bool)(await agent.ReadAsync())["update"]!["provisional"]!);
        Assert.Equal(A.Greeting, (string?)(await agent.ReadAsync())["update"]!["turn"]!["text"]);
        foreach (var message in Lines("vosk-customer"))
            await customer.SendAsync(message);

        var heard = await customer.ReadToEndAsync();
        foreach (var message in said[3..])
            await agent.SendAsync(message);
        var answers = await agent.ReadToEndAsync();

        Assert.Equal("customer", (string?)heard[^1]["leg_finished"]);
        var turns = answers[^1]["report"]!["turns"]!.AsArray();
        Assert.Equal(Said, turns.Select(turn => (string?)turn!["text"]));
        Assert.Equal(["agent", "customer", "agent"], turns.Select(turn => (string?)turn!["speaker"]));
        Assert.Equal([400, 7200, 15200], turns.Select(turn => (int)turn!["start_ms"]!));
        Assert.Equal("begging", (string?)turns[2]!["violations"]![0]!["violation"]);
    }

    [Fact]
    public async Task Stream_BreaksOff_GoesOnWithAnotherSocket()
    {
        var call = A.Id("broken");
        using (var broken = await Recogniser.OpenAsync(service, $"call_id={call}"))
        {
            await broken.SendAsync(Lines("parley")[1]);
            await broken.ReadAsync();
        }

        using var again = await Recogniser.OpenAsync(service, $"call_id={call}");
        Assert.Equal(2, (long)again.Started["next_sequence"]!);
        foreach (var message in Lines("parley")[2..])
            await again.SendAsync(message);

        Assert.Equal(Said, (await again.ReadToEndAsync())[^1]["report"]!["turns"]!.AsArray().Select(turn => (string?)turn!["text"]));
        using var ended = await Recogniser.OpenAsync(service, $"call_id={call}");
        Assert.True((bool)ended.Started["ended"]!);
        Assert.NotNull((await ended.ReadToEndAsync())[^1]["report"]);
    }

    [Fact]
    public async Task Stream_ClosedInOrder_EndsTheCall()
    {
        var call = A.Id("closed");
        using (var recogniser = await Recogniser.OpenAsync(service, $"call_id={call}"))
        {
            await recogniser.SendAsync(Lines("parley")[2]);
            await recogniser.ReadAsync();
            await recogniser.CloseAsync();
            await recogniser.ReadToEndAsync();
        }

        using var ended = await Recogniser.OpenAsync(service, $"call_id={call}");

        Assert.True((bool)ended.Started["ended"]!);
    }

    [Fact]
    public async Task Stream_LastMessagesWordsCannotBeUsed_SaysWhyAndEndsTheCall()
    {
        using var recogniser = await Recogniser.OpenAsync(service, $"call_id={A.Id("last")}&shape=iflytek");
        var (spoken, last) = (Lines("iflytek")[^1], new string('好', 20_001));
        await recogniser.SendAsync(spoken.Replace("\\\"ls\\\": true", "\\\"ls\\\": false", StringComparison.Ordinal));
        await recogniser.SendAsync(spoken.Replace("求", last, StringComparison.Ordinal));

        var answers = await recogniser.ReadToEndAsync();

        Assert.Equal("text", (string?)Assert.Single(answers, answer => answer["error"] is not null)["error"]!["field"]);
        Assert.Equal(A.Begging, (string?)Assert.Single(answers[^1]["report"]!["turns"]!.AsArray())!["text"]);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, recogniser.CloseStatus);
    }

    [Theory]
    [InlineData("INVALID_ARGUMENT", "", "{\"text\":")]
    [InlineData("INVALID_ARGUMENT", "", "7")]
    [InlineData("INVALID_ARGUMENT", "", "{\"hello\":\"world\"}")]
    [InlineData("INVALID_ARGUMENT", "speaker", "{\"text\":\"好\",\"speaker\":\"boss\"}")]
    [InlineData("INVALID_ARGUMENT", "kind", "{\"text\":\"好\",\"kind\":\"last\"}")]
    [InlineData("INVALID_ARGUMENT", "text", "{\"result\":[]}")]
    [InlineData("INVALID_ARGUMENT", "data", "{\"action\":\"result\",\"code\":\"0\",\"data\":\"{\"}")]
    [InlineData("FAILED_PRECONDITION", "", "{\"action\":\"error\",\"code\":\"10700\",\"desc\":\"x\"}")]
    [InlineData("INVALID_ARGUMENT", "transcriptionData.text", "{\"kind\":\"TranscriptionData\",\"transcriptionData\":{}}")]
    public async Task Stream_MessageCannotBeUsed_SaysWhyAndGoesOn(string code, string field, string message)
    {
        using var recogniser = await Recogniser.OpenAsync(service, $"call_id={A.Id("wrong")}");
        await recogniser.SendAsync(message);

        var error = (await recogniser.ReadAsync())["error"]!;

        Assert.Equal(code, (string?)error["code"]);
        Assert.Equal(field, (string?)error["field"]);
        Assert.NotEmpty((string)error["message"]!);
        await recogniser.SendAsync(Lines("parley")[1]);
        Assert.Equal(1, (long)(await recogniser.ReadAsync())["update"]!["sequence"]!);
    }

    [Theory]
    [InlineData(true, WebSocketCloseStatus.InvalidMessageType)]
    [InlineData(false, WebSocketCloseStatus.MessageTooBig)]
    public async Task Stream_MessageCannotBeRead_ClosesAndOtherCallsGoOn(bool isBinary, WebSocketCloseStatus status)
    {
        using var other = await Recogniser.OpenAsync(service, $"call_id={A.Id("other")}");
        using var recogniser = await Recogniser.OpenAsync(service, $"call_id={A.Id("bad")}");
        if (isBinary)
            await recogniser.SendBinaryAsync([1, 2, 3]);
        else
            await recogniser.SendAsync(new string(' ', 300_000));

        var answers = await recogniser.ReadToEndAsync();

        Assert.Equal("INVALID_ARGUMENT", (string?)answers[^1]["error"]!["code"]);
        Assert.Equal(status, recogniser.CloseStatus);
        await other.SendAsync(Lines("parley")[1]);
        Assert.NotNull((await other.ReadAsync())["update"]);
    }

    [Fact]
    public async Task Stream_AnotherCallerResumes_IsAborted()
    {
        var call = A.Id("taken");
        using var recogniser = await Recogniser.OpenAsync(service, $"call_id={call}");
        using var newer = await LiveCaller.ResumeAsync(service, call);

        var answers = await recogniser.ReadToEndAsync();

        Assert.Equal("ABORTED", (string?)answers[^1]["error"]!["code"]);
        await newer.SendAsync(A.Segment(1, "agent", A.Greeting));
        await newer.EndAsync();
    }

    [Theory]
    [InlineData("call_id", "shape=vosk")]
    [InlineData("shape", "call_id=c&shape=kaldi")]
    [InlineData("speaker", "call_id=c&speaker=boss")]
    [InlineData("language", "call_id=c&language=fr")]
    [InlineData("legs", "call_id=c&legs=0")]
    [InlineData("", "call_id=c")]
    public async Task Connect_AddressCannotBeUsed_NamesTheParameter(string field, string query)
    {
        using var http = service.Http();

        using var answer = await http.GetAsync(new Uri($"{SocketEndpoint.Path}?{query}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        Assert.Equal("INVALID_ARGUMENT", (string?)error["code"]);
        Assert.Equal(field, (string?)error["field"]);
    }

    [Fact]
    public async Task Connect_MoreThanTheMaximum_IsRefusedUntilOneCloses()
    {
        await using var small = new OneSocket();
        using (await Recogniser.OpenAsync(small, $"call_id={A.Id("first")}"))
        {
            var refusal = await Assert.ThrowsAsync<WebSocketException>(() => Recogniser.ConnectAsync(small, $"call_id={A.Id("second")}"));
            Assert.Contains("429", refusal.Message, StringComparison.Ordinal);
        }

        // The first one's place is free once its end has come through.
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var next = await Recogniser.OpenAsync(small, $"call_id={A.Id("third")}");
                break;
            }
            catch (WebSocketException) when (attempt < 50)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
    }

    private sealed class OneSocket : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Telephony:MaximumSockets", "1")];
    }

    private static async Task SendAllAsync(Recogniser recogniser, string fixture)
    {
        foreach (var message in Lines(fixture))
            await recogniser.SendAsync(message);
    }

    private static string[] Lines(string fixture) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Telephony", "Fixtures", $"{fixture}.jsonl"));
}
