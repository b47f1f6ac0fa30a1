using System.Text.Json.Nodes;

namespace Parley.Scoring.Tests.Commands;

public sealed class MaskTests : IDisposable
{
    private const string Call = """
        {"id":"one","agent_id":"8012","team":"north","started_at":"2026-03-02T09:30:00+08:00","turns":[{"speaker":"agent","text":"您手机多少?"},{"speaker":"customer","text":"一三八七幺二零四四五六,寄到海港路27号。"}]}

        """;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("html")]
    public async Task Score_Mask_LeavesNoPersonalDataInAnyFormat(string format)
    {
        var (exitCode, output, error) = await CommandLine.RunAsync("score", _folder.Write("call.jsonl", Call), "--mask", "--format", format);

        Assert.True(exitCode == 0, error);
        Assert.Contains("one", output, StringComparison.Ordinal);
        foreach (var secret in (string[])["一三八七", "13871204456", "海港路", "\\u4e00\\u4e09\\u516b"])
            Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Score_Mask_KeepsLengthsAndContext()
    {
        var (_, output, _) = await CommandLine.RunAsync("score", _folder.Write("call.jsonl", Call), "--mask", "--format", "jsonl");

        var report = JsonNode.Parse(output)!;
        Assert.Equal("***********,寄到******。", (string?)report["turns"]![1]!["text"]);
        Assert.True((bool)report["masked"]!);
        Assert.Equal(("8012", "north", "2026-03-02T09:30:00+08:00"), ((string?)report["agent_id"], (string?)report["team"], (string?)report["started_at"]));
    }

    public void Dispose() => _folder.Dispose();
}
