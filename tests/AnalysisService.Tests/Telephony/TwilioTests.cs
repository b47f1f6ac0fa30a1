using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Parley.AnalysisService.Telephony.Twilio;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Telephony;

/// <summary>Twilio's webhooks, signed and sent as Twilio does, in the orders in which they may come.</summary>
public sealed class TwilioTests(TwilioTests.WithTwilio service) : IClassFixture<TwilioTests.WithTwilio>
{
    private const string Token = "our-own-test-token";
    private const string PublicUrl = "https://voice.example.test";

    /// <summary>A service behind a proxy that Twilio calls by another name.</summary>
    public sealed class WithTwilio : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings =>
            [("Telephony:TwilioAuthToken", Token), ("Telephony:PublicUrl", PublicUrl), ("Telephony:TwilioGapMilliseconds", "1500")];
    }

    [Theory]
    [InlineData("+14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("+12349013030", "0/KCTR6DLpKmkAf8muzZqo1nDgQ=")]
    public void Signature_OfThePublishedExample_IsThePublishedOne(string caller, string signature)
    {
        var form = new Dictionary<string, StringValues>
        {
            ["CallSid"] = "CA1234567890ABCDE",
            ["Caller"] = caller,
            ["Digits"] = "1234",
            ["From"] = caller,
            ["To"] = "+18005551212",
        };

        Assert.Equal(signature, TwilioSignature.Of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", form));
        Assert.True(TwilioSignature.IsGood(signature, "12345", "https://mycompany.com/myapp.php?foo=1&bar=2", form));
        Assert.False(TwilioSignature.IsGood(signature, "12346", "https://mycompany.com/myapp.php?foo=1&bar=2", form));
    }

    [Fact]
    public async Task Events_OutOfOrderAndTwice_GiveTheReportOfTheCall()
    {
        var call = A.Id("CA");
        var events = new[]
        {
            Event(call, 1, "transcription-started"),
            Content(call, 2, "outbound_track", A.Greeting),
            Content(call, 3, "inbound_track", "你们的报价", final: false),
            Content(call, 4, "inbound_track", A.PriceObjection),
            Content(call, 5, "outbound_track", A.Begging),
        };
        Assert.NotEmpty(service.Addresses);

        // None waits for the answer to the one before.
        var answers = await Task.WhenAll(new[] { 3, 0, 1, 4, 2, 3 }.Select(i => PostAsync(events[i], "?agent_id=a-7&team=north")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.Status));
        var listed = await Live.ListLiveCallsAsync(new ListLiveCallsRequest { AgentId = "a-7" }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains(listed.Calls, known => known.CallId == call && known.Team == "north");
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(Event(call, 6, "transcription-stopped"))).Status);
        var report = await EndedAsync(call);
        Assert.Equal([A.Greeting, A.PriceObjection, A.Begging], report.Turns.Select(turn => turn.Text));
        Assert.Equal(["agent", "customer", "agent"], report.Turns.Select(turn => turn.Speaker));
        Assert.Equal("begging", Assert.Single(report.Turns[2].Violations).Violation);
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(Event(call, 6, "transcription-stopped"))).Status);
    }

    [Fact]
    public async Task Events_OneNeverComes_GoOnAfterTheGap()
    {
        var call = A.Id("CA");
        await PostAsync(Event(call, 1, "transcription-started"));
        var beyond = await PostAsync(Content(call, 3, "inbound_track", A.PriceObjection));

        var late = await PostAsync(Content(call, 2, "outbound_track", A.Greeting));

        Assert.Equal(HttpStatusCode.NoContent, beyond.Status);
        Assert.Equal(HttpStatusCode.NoContent, late.Status);
        await PostAsync(Event(call, 4, "transcription-stopped"));
        Assert.Equal([A.PriceObjection, A.Greeting], (await EndedAsync(call)).Turns.Select(turn => turn.Text));
    }

    [Fact]
    public async Task Event_InboundIsTheAgent_SaysSoInTheAddress()
    {
        var call = A.Id("CA");
        await PostAsync(Content(call, 1, "inbound_track", A.Greeting), "?inbound=agent");
        await PostAsync(Content(call, 2, "outbound_track", A.PriceObjection), "?inbound=agent");

        var report = (await Live.GetLiveCallAsync(new GetLiveCallRequest { CallId = call }, cancellationToken: TestContext.Current.CancellationToken)).Report;

        Assert.Equal(["agent", "customer"], report.Turns.Select(turn => turn.Speaker));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(Content(call, 3, "inbound_track", "好"), "?inbound=boss")).Status);
    }

    [Fact]
    public async Task Event_CallHasEnded_IsRefused()
    {
        var call = A.Id("CA");
        await PostAsync(Content(call, 1, "inbound_track", A.PriceObjection));
        await PostAsync(Event(call, 2, "transcription-stopped"));
        await EndedAsync(call);

        var (status, answer) = await PostAsync(Content(call, 3, "inbound_track", "还有"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("FAILED_PRECONDITION", (string?)answer!["code"]);
    }

    [Theory]
    [InlineData("SequenceId", "SequenceId", "twelve")]
    [InlineData("CallSid", "CallSid", "")]
    [InlineData("TranscriptionSid", "TranscriptionSid", "")]
    [InlineData("TranscriptionEvent", "TranscriptionEvent", "transcription-paused")]
    [InlineData("Track", "Track", "both_tracks")]
    [InlineData("TranscriptionData", "TranscriptionData", "{\"transcript\":7}")]
    [InlineData("TranscriptionData", "TranscriptionData", "价格太贵了")]
    public async Task Event_OneFieldWrong_NamesIt(string named, string field, string value)
    {
        var form = Content(A.Id("CA"), 1, "inbound_track", "价格太贵了");
        form[field] = value;

        var (status, answer) = await PostAsync(form);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("INVALID_ARGUMENT", (string?)answer!["code"]);
        Assert.Equal(named, (string?)answer["field"]);
        Assert.DoesNotContain("价格", (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong-token", PublicUrl)]
    [InlineData(Token, "https://elsewhere.example.test")]
    public async Task Event_SignedByAnother_IsForbiddenAndChangesNothing(string token, string front)
    {
        var call = A.Id("CA");

        var (status, answer) = await PostAsync(Content(call, 1, "inbound_track", A.PriceObjection), token: token, front: front);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("PERMISSION_DENIED", (string?)answer!["code"]);
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await Live.GetLiveCallAsync(
            new GetLiveCallRequest { CallId = call }, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Event_FarTooLarge_IsRefused()
    {
        var (status, answer) = await PostAsync(Content(A.Id("CA"), 1, "inbound_track", new string('好', 200_000)));

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Equal("RESOURCE_EXHAUSTED", (string?)answer!["code"]);
    }

    private LiveService.LiveServiceClient Live => new(service.Channel);

    private static Dictionary<string, string> Event(string call, long sequence, string kind) => new()
    {
        ["AccountSid"] = "AC-ours",
        ["CallSid"] = call,
        ["TranscriptionSid"] = $"GT-{call}",
        ["TranscriptionEvent"] = kind,
        ["SequenceId"] = $"{sequence}",
        ["Timestamp"] = $"2026-11-23T09:00:{10 + sequence}.100Z",
        ["LanguageCode"] = "cmn-Hans-CN",
    };

    private static Dictionary<string, string> Content(string call, long sequence, string track, string text, bool final = true)
    {
        var form = Event(call, sequence, "transcription-content");
        form["Track"] = track;
        form["TranscriptionData"] = new JsonObject { ["transcript"] = text, ["confidence"] = 0.93 }.ToJsonString();
        form["Final"] = final ? "true" : "false";
        return form;
    }

    private async Task<(HttpStatusCode Status, JsonNode? Answer)> PostAsync(
        Dictionary<string, string> form, string query = "", string token = Token, string front = PublicUrl)
    {
        using var http = service.Http();
        using var content = new FormUrlEncodedContent(form);
        var signed = form.Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value)));
        content.Headers.Add(TwilioSignature.Header, TwilioSignature.Of(token, $"{front}{TwilioEndpoint.Path}{query}", signed));
        using var response = await http.PostAsync(new Uri(TwilioEndpoint.Path + query, UriKind.Relative), content, TestContext.Current.CancellationToken);
        var answer = response.StatusCode == HttpStatusCode.NoContent ? null : await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        return (response.StatusCode, answer);
    }

    /// <summary>By resuming it, which ends with its report.</summary>
    private async Task<CallReport> EndedAsync(string call)
    {
        using var http = service.Http();
        using var response = await http.PostAsync(new Uri($"/v1/calls/{call}:end", UriKind.Relative), null, TestContext.Current.CancellationToken);
        return Google.Protobuf.JsonParser.Default.Parse<CallReport>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
