using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Formats;

public sealed class CueFileReaderTests
{
    private const string Head = "WEBVTT\n\n";

    [Fact]
    public void Read_WebVtt_KeepsVoicesTimesAndWords()
    {
        var call = Reading.Fixture("voices.vtt").Call();

        Assert.Equal(("voices", "webvtt", "zh"), (call.CallId, call.SourceFormat, call.Context.Language));
        Assert.Equal(
            [
                "agent|0.5-3.2|您好,我是宏远科技的小张",
                "customer|15.2-17.1|价格太贵了,比A&B家<高>三成",
                "张伟|17.5-19|我理解您的顾虑",
                "customer|3619-3620.5|再说吧",
                "agent|3621-3622|好的",
                "customer|3621-3622|嗯",
            ],
            call.Lines());
    }

    [Fact]
    public void Read_Srt_KeepsNamesTimesAndWords()
    {
        var call = Reading.Fixture("names.srt").Call();

        Assert.Equal(("names", "srt"), (call.CallId, call.SourceFormat));
        Assert.Equal(
            ["customer|15.2-17.1|价格太贵了", "张伟|17.5-19|我理解您的顾虑", "张伟|19-20|我们可以分期", "李雷|20-21|让我想想", "张伟|21-22.5|好"],
            call.Lines());
    }

    [Theory]
    [InlineData("00:01.000 --> 00:02.000 align:start position:0%\n客户: 贵", "customer|1-2|贵")]
    [InlineData("00:01.000 --> 00:02.000\n客服: 在吗\n客户: 在", "agent|1-2|在吗", "customer|1-2|在")]
    [InlineData("00:01.000 --> 00:02.000\n客服: 在吗? 客户: 在", "agent|1-2|在吗?", "customer|1-2|在")]
    [InlineData("00:01.000 --> 00:02.000\n- hi there\n- hello", "?|1-2|hi there", "?|1-2|hello")]
    [InlineData("00:01.000 --> 00:02.000\n<v.loud Agent>hi <i>you</i></v>", "agent|1-2|hi you")]
    [InlineData("00:01.000 --> 00:02.000\nif x < 3 <00:00:01.500>then <c.red>go</c>", "?|1-2|if x < 3 then go")]
    [InlineData("00:01.000 --> 00:02.000\n价格\n太贵", "?|1-2|价格太贵")]
    [InlineData("00:01.000 --> 00:02.000\ntoo\nhigh", "?|1-2|too high")]
    [InlineData("NOTE 客户: no\nstill no\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000\nhi", "?|1-2|hi")]
    [InlineData("1\n00:01.000 --> 00:02.000\nhi\n2\n00:02.000 --> 00:03.000\nyou", "?|1-2|hi", "?|2-3|you")]
    [InlineData("00:01.000 --> 00:02.000\n客服: 有个问题\n\n00:02.000 --> 00:03.000\n注意: 要登记", "agent|1-2|有个问题", "agent|2-3|注意: 要登记")]
    public void Read_Cues_BecomeTurns(string cues, params string[] turns) => Assert.Equal(turns, Reading.Text(Head + cues, "a.vtt").Call().Lines());

    [Theory]
    [InlineData("WEBVTT\n", null, "the file has no cues")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", null, "no cue of the file has any words")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n客户:\n", null, "no cue of the file has any words")]
    [InlineData("WEBVTT\n\n00:01.000 -> 00:02.000\nhi", 3, "the times of the cue cannot be read: \"00:01.000 -> 00:02.000\"")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:72.000\nhi", 3, "the times of the cue cannot be read")]
    [InlineData("WEBVTT\n\nhello there\n\n00:01.000 --> 00:02.000\nhi", 3, "there is text before the first cue")]
    public void Read_DamagedCues_AreAnError(string text, int? line, string message)
    {
        var error = Reading.Text(text, "a.vtt").Error();

        Assert.Equal(("a.vtt", line), (error.File, error.Line));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Theory]
    [InlineData("00:03.000 --> 00:02.000\nhi", 3, "?|3|hi")]
    [InlineData("00:01.000 --> 00:02.000\nhi\n\nyou", 6, "?|1-2|hi you")]
    [InlineData("00:01.000 --> 00:02.000\nhi\n\n7\n", 6, "?|1-2|hi")]
    [InlineData("00:03.000 --> 00:04.000\nyou\n\n00:01.000 --> 00:02.000\nhi", null, "?|1-2|hi", "?|3-4|you")]
    public void Read_FlawsThatCostNoWords_AreWarnings(string cues, int? line, params string[] turns)
    {
        var item = Assert.Single(Reading.Text(Head + cues, "a.vtt"));

        Assert.Equal(turns, Assert.IsType<Transcript>(item.Call).Lines());
        Assert.Equal(line, Assert.Single(item.Warnings).Line);
    }

    [Fact]
    public void Read_ManyDamagedCues_AreToldUpToALimitAndCounted()
    {
        var items = Reading.Text(Head + string.Concat(Enumerable.Range(0, 50).Select(_ => "00:01.000 -> 00:02.000\nhi\n\n")), "a.vtt");

        Assert.Equal(21, items.Count);
        Assert.Equal("30 more mistakes in this call", items[^1].Error!.Message);
    }
}
