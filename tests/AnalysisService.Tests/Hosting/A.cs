using Parley.V1;

namespace Parley.AnalysisService.Tests.Hosting;

/// <summary>Sample data.</summary>
internal static class A
{
    public const string Greeting = "您好,我是启明设备的小林,请问现在方便说话吗?";
    public const string PriceObjection = "你们的报价太贵了,别家便宜得多。";
    public const string Begging = "求求您了,就下一单吧,我这个月就差这一单了,帮帮我吧。";
    public const string Contempt = "嫌贵就别买,买不起就直说,别浪费我时间。";
    public const string GoodAnswer = "您说价格高,这个我理解。我把两种配置的差别和保修条款列出来发给您看看。";

    /// <summary>Of a call with an id of its own, unless one is given: a call id names one call for as long as the service keeps it.</summary>
    public static CallSettings Settings(string? callId = null) => new() { CallId = callId ?? Id("call") };

    /// <summary>An id that no other test has.</summary>
    public static string Id(string name) => $"{name}-{Guid.NewGuid():N}";

    public static Segment Segment(long sequence, string speaker, string text) => new() { Sequence = sequence, Speaker = speaker, Text = text };

    public static Segment Partial(long sequence, string speaker, string text) =>
        new() { Sequence = sequence, Kind = SegmentKind.Partial, Speaker = speaker, Text = text };

    public static Segment Revision(long sequence, long revises, string speaker, string text) =>
        new() { Sequence = sequence, Kind = SegmentKind.Revision, Revises = revises, Speaker = speaker, Text = text };

    public static Turn Turn(string speaker, string text) => new() { Speaker = speaker, Text = text };

    /// <summary>An opening, an objection, and a forbidden answer to it.</summary>
    public static Transcript Transcript(string callId = "call-1") => new()
    {
        CallId = callId,
        Turns = { Turn("agent", Greeting), Turn("customer", PriceObjection), Turn("agent", Begging) },
    };

    public static Note Note(string callId = "note-1") =>
        new() { CallId = callId, Text = "李主任还是嫌贵,说要问过领导才能定,让我下周三上午再打过去。" };
}
