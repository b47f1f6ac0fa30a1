using System.Text.Json.Nodes;

namespace Parley.Scoring.Tests.Commands;

/// <summary>--columns, --roles and --swap of 'parley score'.</summary>
public sealed class ReadingOptionsTests
{
    private const string Table = "wer;was\nx1;您好,我是启明设备的小林\nx2;太贵了\n";

    [Fact]
    public async Task Score_TableWithAColumnMapping_IsScored()
    {
        using var folder = new TemporaryFolder();
        var columns = folder.Write("columns.yaml", "text: was\nspeaker: wer\nroles: {x1: agent, x2: customer}\n");

        var (exitCode, output, error) = await CommandLine.RunAsync("score", folder.Write("t.csv", Table), "--columns", columns, "--format", "jsonl");

        Assert.True(exitCode == 0, error);
        Assert.Equal(["agent", "customer"], JsonNode.Parse(output)!["turns"]!.AsArray().Select(turn => (string)turn!["speaker"]!));
    }

    [Fact]
    public async Task Score_TableThatCannotBeGuessed_NamesItsColumns()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.Write("t.csv", Table));

        Assert.Equal(1, exitCode);
        Assert.Contains("Columns found: wer, was. Map them with --columns FILE", error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--columns", "nowhere.yaml", "the column mapping cannot be read")]
    [InlineData("--roles", "A=boss", "'A=boss' gives no role")]
    public async Task Score_WrongReadingOption_IsBadUsage(string option, string value, string message)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.Write("a.txt", A.Call), option, value);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(message, error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_Swap_ExchangesTheRolesAndSaysSo()
    {
        using var folder = new TemporaryFolder();

        var (_, output, _) = await CommandLine.RunAsync("score", folder.Write("a.txt", A.Call), "--swap", "--format", "jsonl");

        var report = JsonNode.Parse(output)!;
        Assert.Equal("corrected", (string)report["roles"]!["origin"]!);
        Assert.Equal(["customer", "agent", "customer"], report["turns"]!.AsArray().Select(turn => (string)turn!["speaker"]!));
    }

    [Fact]
    public async Task Score_RolesByName_AreUsed()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", "甲: 您好,请问方便吗?\n乙: 太贵了\n");

        var good = await CommandLine.RunAsync("score", file, "--roles", "甲=customer,乙=agent", "--format", "jsonl");
        var bad = await CommandLine.RunAsync("score", file, "--roles", "丙=agent");

        Assert.Equal(["customer", "agent"], JsonNode.Parse(good.Output)!["turns"]!.AsArray().Select(turn => (string)turn!["speaker"]!));
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("Found: 甲, 乙.", bad.Error, StringComparison.Ordinal);
    }
}
