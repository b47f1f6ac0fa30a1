using System.Text.Json.Nodes;

namespace Parley.Scoring.Tests.Commands;

public sealed class ScoreTests
{
    [Fact]
    public async Task Score_FolderWithABrokenFile_ScoresTheOthersAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("calls/a.txt", A.Call);
        folder.Write("calls/b.jsonl", "{\"id\":\"b\",");
        folder.Write("calls/c.txt", A.Call);
        var reports = folder.PathOf("reports.jsonl");

        var (exitCode, output, error) = await CommandLine.RunAsync("score", folder.PathOf("calls"), "--out", reports);

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Contains("b.jsonl", error, StringComparison.Ordinal);
        Assert.Contains("2 calls and 0 notes scored (6 turns, 2 violations) from 3 files", error, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(reports, TestContext.Current.CancellationToken);
        Assert.Equal(["a", "c"], lines.Select(line => (string)JsonNode.Parse(line)!["call_id"]!));
    }

    [Fact]
    public async Task Score_JsonOfOneAndOfSeveral_IsAnObjectAndAnArray()
    {
        using var folder = new TemporaryFolder();

        var one = await CommandLine.RunAsync("score", folder.Write("a.txt", A.Call), "--format", "json");
        var two = await CommandLine.RunAsync("score", folder.Write("two.jsonl", A.TwoCalls), "--format", "json");

        var report = JsonNode.Parse(one.Output)!.AsObject();
        Assert.Equal("begging", (string)report["turns"]![2]!["violations"]![0]!["violation"]!);
        Assert.Equal(["one", "two"], JsonNode.Parse(two.Output)!.AsArray().Select(call => (string)call!["call_id"]!));
    }

    [Fact]
    public async Task Score_StandardInputAsNote_IsScored()
    {
        var (exitCode, output, _) = await CommandLine.RunAsync(A.Note, ["score", "-", "--note", "--format", "jsonl"]);

        Assert.Equal(0, exitCode);
        Assert.Equal("note", (string)JsonNode.Parse(output)!["kind"]!);
    }

    [Fact]
    public async Task Score_TextToAPipe_KeepsOneLineATurnWithoutColours()
    {
        using var folder = new TemporaryFolder();

        var (_, output, _) = await CommandLine.RunAsync("score", folder.Write("long.txt", $"客服: {new string('好', 300)}\n客户: 嗯\n"));

        Assert.Contains(new string('好', 300), output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--models", "nowhere")]
    [InlineData("--playbook", "nowhere")]
    public async Task Score_FailsAtStart_LeavesTheOutFileAlone(string option, string value)
    {
        using var folder = new TemporaryFolder();
        var reports = folder.Write("reports.jsonl", "kept\n");

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.Write("a.txt", A.Call), "--out", reports, option, folder.PathOf(value));

        Assert.Equal(2, exitCode);
        Assert.Contains("nowhere", error, StringComparison.Ordinal);
        Assert.Equal("kept\n", await File.ReadAllTextAsync(reports, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Score_NothingCouldBeScored_LeavesTheOutFileAlone()
    {
        using var folder = new TemporaryFolder();
        var reports = folder.Write("reports.jsonl", "kept\n");

        var missing = await CommandLine.RunAsync("score", folder.PathOf("none.txt"), "--out", reports);
        var broken = await CommandLine.RunAsync("score", folder.Write("b.jsonl", "{\"id\":"), "--out", reports);

        Assert.Equal((2, 1), (missing.ExitCode, broken.ExitCode));
        Assert.Equal("kept\n", await File.ReadAllTextAsync(reports, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Score_OutIsTheInputOrCannotBeWritten_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var call = folder.Write("a.txt", A.Call);

        var same = await CommandLine.RunAsync("score", call, "--out", call);
        var nowhere = await CommandLine.RunAsync("score", call, "--out", folder.PathOf("no/such/reports.txt"));
        var aFolder = await CommandLine.RunAsync("score", call, "--out", folder.Path);

        Assert.Equal((2, 2, 2), (same.ExitCode, nowhere.ExitCode, aFolder.ExitCode));
        Assert.Equal(A.Call, await File.ReadAllTextAsync(call, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Score_NoPath_IsBadUsage() => Assert.Equal(2, (await CommandLine.RunAsync("score")).ExitCode);
}
