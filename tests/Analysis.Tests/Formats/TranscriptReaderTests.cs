using System.Text;
using Parley.Analysis.Calls;
using Parley.Analysis.Formats;

namespace Parley.Analysis.Tests.Formats;

public sealed class TranscriptReaderTests
{
    /// <summary>Every way to write a line that docs/formats.md names, in one file.</summary>
    private const string AllShapes = """
        客服:您好,我是宏远科技的小张,请问现在方便吗?
        客户:你说吧。
        [00:15] 客户: 价格太贵了
        Agent (00:00:17): I see
        A: hm   B: yes
        坐席-工号8012 2026-11-20 10:00:15
        价格方面我们可以分期
        【坐席 09:00:19】我理解您的顾虑
        """;

    [Theory]
    [InlineData("gb18030.txt")]
    [InlineData("utf8-bom.txt")]
    [InlineData("utf16-le.txt")]
    [InlineData("utf16-be.txt")]
    public void ReadFile_AnyEncoding_ReadsTheSameWords(string file) => Assert.Equal(
        ["agent|您好，我是宏远科技的小张，请问现在方便吗？", "customer|太贵了。"], Reading.Fixture(file).Call().Lines());

    [Fact]
    public void ReadFile_SubtitlesInGb18030_AreRead() => Assert.Equal(["customer|15.2-17.1|价格太贵了"], Reading.Fixture("gb18030.srt").Call().Lines());

    [Fact]
    public void Read_AllShapesInOneFile_KeepsEveryWord()
    {
        var call = Reading.Text(AllShapes).Call();

        Assert.Equal(
            ["agent", "customer", "customer", "agent", "A", "B", "agent", "agent"],
            call.Turns.Select(turn => turn.SpeakerLabel ?? turn.Speaker.ToKey()));
        Assert.Equal("价格方面我们可以分期", call.Turns[6].Text);
        Assert.Equal("我理解您的顾虑", call.Turns[7].Text);
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", "x.txt", TranscriptFormat.JsonLines)]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"b\"}", "x.json", TranscriptFormat.JsonLines)]
    [InlineData("{\"id\":\"a\"}", "x.json", TranscriptFormat.JsonDocument)]
    [InlineData("{\n\"id\":\"a\"}", "", TranscriptFormat.JsonDocument)]
    [InlineData("{\"id\":\n{\"id\":\"b\",\"note\":\"n\"}", "x.jsonl", TranscriptFormat.JsonLines)]
    [InlineData("[{\"id\":\"a\"}]", "x.txt", TranscriptFormat.JsonDocument)]
    [InlineData("[\n{", "x.txt", TranscriptFormat.JsonDocument)]
    [InlineData("[00:15] 客户: 贵", "x.txt", TranscriptFormat.PlainText)]
    [InlineData("WEBVTT", "x.txt", TranscriptFormat.WebVtt)]
    [InlineData("WEBVTTX", "x.txt", TranscriptFormat.PlainText)]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nhi", "x.txt", TranscriptFormat.Srt)]
    [InlineData("00:01.000 --> 00:02.000\nhi", "x.txt", TranscriptFormat.WebVtt)]
    [InlineData("00:01.000 --> 00:02.000\nhi", "x.srt", TranscriptFormat.Srt)]
    [InlineData("hello", "x.vtt", TranscriptFormat.WebVtt)]
    [InlineData("hello", "x.jsonl", TranscriptFormat.JsonLines)]
    [InlineData("hello", "", TranscriptFormat.PlainText)]
    [InlineData("", "", TranscriptFormat.PlainText)]
    public void Detect_Content_DecidesBeforeTheName(string head, string name, TranscriptFormat format) => Assert.Equal(format, TranscriptReader.Detect(head, name));

    [Theory]
    [InlineData(new byte[0], "the file is empty")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "the file is empty")]
    [InlineData(new byte[] { (byte)' ', (byte)'\n' }, "the file holds no text")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0 }, "the file cannot be read: the zip archive is damaged")]
    [InlineData(new byte[] { 0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0 }, "this is a rar archive, which is not read")]
    [InlineData(new byte[] { 0x52, 0x49, 0x46, 0x46, 1, 0, 0, 0 }, "this is an audio or video file")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0 }, "this is a binary file")]
    [InlineData(new byte[] { 0x41, 0, 0x3A, 0, 0x20, 0, 0x68, 0, 0x69, 0 }, "this is a binary file, or text in an unknown encoding")]
    public void Read_NoTranscriptAtAll_IsOneError(byte[] bytes, string message)
    {
        var error = Reading.Bytes(bytes, "a.txt").Error();

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>hi", "a.html")]
    [InlineData("<?xml version='1.0'?><tt></tt>", "a.ttml")]
    public void Read_FormNotRead_IsAnErrorAndNoNote(string text, string name) => Assert.Contains("read", Reading.Text(text, name).Error().Message, StringComparison.Ordinal);

    [Fact]
    public void ReadFile_InvalidUtf8InLines_NamesTheByteAndReadsTheOthers()
    {
        var items = Reading.Fixture("invalid-utf8.jsonl");

        Assert.Equal(("g-1", "g-2"), (items[0].Call?.CallId, items[2].Call?.CallId));
        Assert.Equal(2, items[1].Error!.Line);
        Assert.Matches(@"^byte \d+ of the file \(0xE4\) is not valid UTF-8$", items[1].Error!.Message);
    }

    [Fact]
    public void ReadFile_InvalidUtf8InACall_NamesLineAndByte()
    {
        var error = Reading.Fixture("invalid-utf8.txt").Error();

        Assert.Equal(2, error.Line);
        Assert.Contains("is not valid UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NulInPlainText_NamesTheLine() => Assert.Equal(2, Reading.Text("客服: 您好\n客户: 贵\0了\n客服: 您别急").Error().Line);

    [Theory]
    [InlineData("no-such-file.txt")]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData(".")]
    public void ReadFile_NotAFile_IsAnError(string path) =>
        Assert.StartsWith("the file cannot be read", TranscriptReader.ReadFile(path, ReadOptions.Default).ToList().Error().Message, StringComparison.Ordinal);

    [Fact]
    public void Read_TenThousandTurns_AreAllRead()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"客服: 第{i}句\n客户: 嗯{i}\n"));

        Assert.Equal(10_000, Reading.Text(text).Call().Turns.Count);
    }

    [Fact]
    public void Read_MoreTurnsThanAllowed_NamesTheFirstTooMany()
    {
        var error = Reading.Text(string.Concat(Enumerable.Repeat("客服: 您好\n客户: 喂\n", 10_001))).Error();

        Assert.Equal(20_001, error.Line);
        Assert.Equal("the call has more than 20000 turns, the first too many is here", error.Message);
    }

    [Fact]
    public void Read_TurnLongerThanAllowed_NamesItsLine()
    {
        var error = Reading.Text($"客服: 您好\n客户: {new string('贵', 20_001)}\n客服: 嗯").Error();

        Assert.Equal((2, "the turn has 20001 characters"), (error.Line, error.Message));
    }

    [Fact]
    public void Read_TenMegabyteLine_IsReadWhereItIsACallAndElseAnError()
    {
        var turns = string.Join(',', Enumerable.Repeat($$"""{"speaker":"agent","text":"{{new string('x', 10_000)}}"}""", 1_050));
        var call = Encoding.UTF8.GetBytes($$"""{"id":"big","turns":[{{turns}}]}""");

        Assert.True(call.Length > 10 << 20);
        Assert.Equal(1_050, Reading.Bytes(call, "a.jsonl").Call().Turns.Count);
        Assert.Equal(1, Reading.Text(new string('x', 10 << 20)).Error().Line);
        Assert.Contains("at most 1000 are read", Reading.Bytes(call, "a.jsonl", new ReadOptions { MaximumLineLength = 1_000 }).Error().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LongFileOfOneCall_StopsAtTheLimit() =>
        Assert.Contains("more than 1000 characters", Reading.Text(string.Concat(Enumerable.Repeat("客服: 您好\n", 200)), options: new ReadOptions { MaximumLineLength = 1_000 }).Error().Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.srt")]
    public void Read_MoreLinesThanACallHas_StopsThere(string name) =>
        Assert.Equal((200_001, "the call has more than 200000 lines"), Reading.Text(new string('\n', 300_000), name).Error() is var error ? (error.Line, error.Message) : default);

    [Theory]
    [InlineData("stdin", "stdin")]
    [InlineData("/a/b/c-7.part.txt", "c-7.part")]
    [InlineData(".txt", "call")]
    public void Read_CallWithoutAnId_IsNamedForItsFile(string name, string id) => Assert.Equal(id, Reading.Text("客服: 您好\n客户: 喂", name).Call().CallId);

    [Fact]
    public void Read_LongFileName_IsAnErrorAboutTheId() =>
        Assert.Equal("the call id has 201 characters", Reading.Text("客服: 您好\n客户: 喂", new string('x', 201)).Error().Message);

    [Fact]
    public void Read_StreamThatFails_EndsInAnErrorAfterTheCallsBefore()
    {
        var line = """{"id":"a","turns":[{"speaker":"agent","text":"您好"}]}""" + "\n";
        using var stream = new FailingStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 2_000))));

        var items = TranscriptReader.Read(stream, "a.jsonl", ReadOptions.Default).ToList();

        Assert.True(items.Count > 1_000);
        Assert.All(items.SkipLast(1), item => Assert.NotNull(item.Call));
        Assert.Equal("the file cannot be read: the disk is gone", items[^1].Error!.Message);
    }

    /// <summary>Throws where the file would end.</summary>
    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is var read && read > 0 ? read : throw new IOException("the disk is gone.");
    }
}
