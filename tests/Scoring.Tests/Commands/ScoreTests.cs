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

    [Fact]
    public async Task Score_PathIsMissing_ScoresTheOthersAndSaysSo()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, error) = await CommandLine.RunAsync("score", folder.PathOf("none"), folder.Write("a.txt", A.Call), "--format", "jsonl");

        Assert.Equal(1, exitCode);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("none: no such file or folder", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("begging", 3)]
    [InlineData("violations", 3)]
    [InlineData("arguing, objection_price", 3)]
    [InlineData("missed:next_step", 3)]
    [InlineData("missed", 3)]
    [InlineData("arguing,contempt", 0)]
    [InlineData("missed:opening_greeting", 0)]
    [InlineData("beging", 2)]
    [InlineData("missed:greeting", 2)]
    public async Task Score_FailOn_TellsByItsExitCode(string failOn, int expected)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.Write("a.txt", A.Call), "--fail-on", failOn);

        Assert.Equal(expected, exitCode);
        Assert.Equal(expected != 0, error.Contains("--fail-on: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Score_ManyMistakes_AreSummedUpByReason()
    {
        using var folder = new TemporaryFolder();
        folder.Write("calls/a.jsonl", string.Join('\n', Enumerable.Range(0, 30).Select(number => $$"""{"id":"c{{number}}"}""")) + "\n" + A.TwoCalls);

        var (exitCode, output, error) = await CommandLine.RunAsync("score", folder.PathOf("calls"), "--format", "jsonl");

        Assert.Equal(1, exitCode);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("a.jsonl:20: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("a.jsonl:21: ", error, StringComparison.Ordinal);
        Assert.Contains("30 inputs could not be scored", error, StringComparison.Ordinal);
        Assert.Contains("30 × the call has neither turns nor a note", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_Quiet_SaysNothingWhenAllIsWell()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.Write("a.txt", A.Call), "--quiet");

        Assert.Equal((0, ""), (exitCode, error));
    }

    [Fact]
    public async Task Score_FolderWithoutFiles_IsBadUsage()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.Path);

        Assert.Equal(2, exitCode);
        Assert.Contains("There is no file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_OutFileIsThere_IsReplacedOnlyAtTheEnd()
    {
        using var folder = new TemporaryFolder();
        var reports = folder.Write("reports.jsonl", "old\n");
        folder.Write("calls/a.txt", A.Call);

        var (exitCode, _, _) = await CommandLine.RunAsync("score", folder.PathOf("calls"), "--out", reports);

        Assert.Equal(0, exitCode);
        Assert.Single(await File.ReadAllLinesAsync(reports, TestContext.Current.CancellationToken), line => line.Contains("\"call_id\":\"a\"", StringComparison.Ordinal));
        Assert.Equal(["reports.jsonl"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
    }
}
