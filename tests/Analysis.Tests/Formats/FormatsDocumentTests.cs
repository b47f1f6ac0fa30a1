using System.Text.RegularExpressions;
using Parley.Analysis.Formats;
using Parley.Analysis.Formats.Json;
using Parley.Analysis.Formats.Tables;

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
    [InlineData("table", "table", 1)]
    [InlineData("table_of_calls", "table", 1)]
    [InlineData("table_of_notes", "table", 1)]
    public void Read_Example_IsReadWithoutAWarning(string form, string sourceFormat, int calls)
    {
        var items = Reading.Text(ExampleOf(form), "example");

        Assert.Equal(calls, items.Count);
        Assert.All(items, item => Assert.True(item.Call?.SourceFormat == sourceFormat && item.Warnings.Count == 0, item.Error?.ToString() ?? string.Join(" ", item.Warnings)));
    }

    [Fact]
    public void Read_PlainTextExample_FindsEverySpeakerAndTime()
    {
        var call = Reading.Text(ExampleOf("plain_text"), "example").Call();

        Assert.Equal(("c-2026-77", "8012", "13800001111"), (call.CallId, call.Context.AgentId, call.Context.CustomerId));
        Assert.Equal(
            [
                "agent|您好,我是宏远科技的小张,请问现在方便吗?", "customer|你说吧。", "agent|我们有新的检测仪。", "customer|15|价格太贵了", "customer|15-18|真的",
                "agent|19|我理解您的顾虑", "agent|21|I see", "customer|25|嗯", "agent|那分期呢", "agent|30|价格方面我们可以分期",
            ],
            call.Lines());
    }

    [Fact]
    public void Read_ExampleOfRecognisers_IsReadWithoutAWarning()
    {
        var items = Reading.Text(ExampleOf("recogniser_json"), "example");

        Assert.Equal(["whisperx", "notes_webhook", "amazon_lca"], items.Select(item => item.Call?.SourceFormat));
        Assert.All(items, item => Assert.Empty(item.Warnings));
    }

    [Fact]
    public void Load_ExampleOfColumns_IsAMapping()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{nameof(FormatsDocumentTests)}-{Environment.ProcessId}.yaml");
        try
        {
            File.WriteAllText(path, ExampleOf("yaml"));

            Assert.Empty(ColumnMapping.Load(path).Errors);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A shape that is added without a line in the document fails here.</summary>
    [Fact]
    public void Document_EachSourceFormat_HasARow()
    {
        var document = Document();
        var keys = JsonShapes.All.Select(shape => shape.Key).Concat(Enum.GetValues<TranscriptFormat>().Select(format => format.ToKey())).Append(TranscriptFormatKeys.Note).Append("whisperx").Append("amazon_contact_lens");

        Assert.All(keys, key => Assert.Contains($"| `{key}` |", document, StringComparison.Ordinal));
    }

    private static string ExampleOf(string form) => Assert.Single(Example().Matches(Document()), match => match.Groups[1].Value == form).Groups[2].Value;

    private static string Document() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "formats.md"));

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
