using System.Text.RegularExpressions;

namespace Parley.Analysis.Tests.Formats;

/// <summary>The examples of docs/formats.md do what it says.</summary>
public sealed partial class FormatsDocumentTests
{
    [Theory]
    [InlineData("json", "labelled_jsonl", 3)]
    [InlineData("webvtt", "webvtt", 1)]
    [InlineData("srt", "srt", 1)]
    [InlineData("plain_text", "plain_text", 1)]
    [InlineData("note", "note", 1)]
    public void Read_Example_IsReadWithoutAWarning(string form, string sourceFormat, int calls)
    {
        var example = Assert.Single(Example().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "formats.md"))), match => match.Groups[1].Value == form);

        var items = Reading.Text(example.Groups[2].Value, "example");

        Assert.Equal(calls, items.Count);
        Assert.All(items, item => Assert.True(item.Call?.SourceFormat == sourceFormat && item.Warnings.Count == 0, item.Error?.ToString() ?? string.Join(" ", item.Warnings)));
    }

    [Fact]
    public void Read_PlainTextExample_FindsEverySpeakerAndTime()
    {
        var example = Example().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "formats.md"))).Single(match => match.Groups[1].Value == "plain_text");

        var call = Reading.Text(example.Groups[2].Value, "example").Call();

        Assert.Equal(("c-2026-77", "8012", "13800001111"), (call.CallId, call.Context.AgentId, call.Context.CustomerId));
        Assert.Equal(
            [
                "agent|您好,我是宏远科技的小张,请问现在方便吗?", "customer|你说吧。", "agent|我们有新的检测仪。", "customer|15|价格太贵了", "customer|15-18|真的",
                "agent|19|我理解您的顾虑", "agent|21|I see", "customer|25|嗯", "agent|那分期呢", "agent|30|价格方面我们可以分期",
            ],
            call.Lines());
    }

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
