using Google.Protobuf;
using Parley.AnalysisService.Tests.Hosting;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>Every message of a live call that cannot be used is refused by the name of its field.</summary>
public sealed class AnalyzeCallFieldTests(RunningService service)
{
    public static TheoryData<string, string> FirstMessage { get; } = new()
    {
        { "settings", "{}" },
        { "settings", """{"segment":{"sequence":1,"text":"好"}}""" },
        { "settings.call_id", """{"settings":{}}""" },
        { "settings.context.language", """{"settings":{"call_id":"c","context":{"language":"de"}}}""" },
    };

    /// <summary>After the settings and a customer's segment 1.</summary>
    public static TheoryData<string, string> LaterMessage { get; } = new()
    {
        { "segment", "{}" },
        { "settings", """{"settings":{"call_id":"c"}}""" },
        { "segment.sequence", """{"segment":{"sequence":0,"text":"好"}}""" },
        { "segment.sequence", """{"segment":{"sequence":3,"text":"好"}}""" },
        { "segment.sequence", """{"segment":{"sequence":3,"kind":"SEGMENT_KIND_PARTIAL","text":"好"}}""" },
        { "segment.sequence", """{"segment":{"sequence":1,"speaker":"customer","text":"另一句话"}}""" },
        { "segment.kind", """{"segment":{"sequence":2,"kind":7,"text":"好"}}""" },
        { "segment.speaker", """{"segment":{"sequence":2,"speaker":"caller","text":"好"}}""" },
        { "segment.text", """{"segment":{"sequence":2,"speaker":"agent","text":"\n"}}""" },
        { "segment.start_ms", """{"segment":{"sequence":2,"text":"好","start_ms":-5}}""" },
        { "segment.end_ms", """{"segment":{"sequence":2,"text":"好","start_ms":7,"end_ms":6}}""" },
        { "segment.confidence", """{"segment":{"sequence":2,"text":"好","confidence":-0.1}}""" },
        { "segment.revises", """{"segment":{"sequence":2,"kind":"SEGMENT_KIND_REVISION","text":"好"}}""" },
        { "segment.revises", """{"segment":{"sequence":2,"kind":"SEGMENT_KIND_REVISION","revises":9,"text":"好"}}""" },
        { "segment.revises", """{"segment":{"sequence":2,"revises":1,"text":"好"}}""" },
    };

    [Theory]
    [MemberData(nameof(FirstMessage))]
    public async Task AnalyzeCall_FirstMessageWrong_NamesTheField(string field, string message)
    {
        using var call = LiveCaller.Connect(service);
        await call.WriteAsync(JsonParser.Default.Parse<AnalyzeCallRequest>(message));

        Assert.Equal([field], (await call.FailureAsync()).Fields());
    }

    [Theory]
    [MemberData(nameof(LaterMessage))]
    public async Task AnalyzeCall_LaterMessageWrong_NamesTheField(string field, string message)
    {
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.WriteAsync(JsonParser.Default.Parse<AnalyzeCallRequest>(message));

        Assert.Equal([field], (await call.FailureAsync()).Fields());
    }

    [Fact]
    public async Task AnalyzeCall_NoMessageAtAll_AsksForTheSettings()
    {
        using var call = LiveCaller.Connect(service);
        await call.CompleteAsync();

        Assert.Equal(["settings"], (await call.FailureAsync()).Fields());
    }

    [Fact]
    public async Task AnalyzeCall_SeveralFieldsWrong_NamesThemAllAndNoWordsOfTheCall()
    {
        using var call = await LiveCaller.OpenAsync(service);
        var text = new string('密', RequestLimits.Text + 1);
        await call.WriteAsync(new AnalyzeCallRequest { Segment = new Segment { Sequence = 1, Speaker = "x", Text = text, SpeakerLabel = text } });

        var failure = await call.FailureAsync();

        Assert.Equal(["segment.speaker", "segment.text", "segment.speaker_label"], failure.Fields());
        Assert.DoesNotContain('密', failure.ToString());
        Assert.DoesNotContain(service.LogLines, line => line.Contains('密'));
    }
}
