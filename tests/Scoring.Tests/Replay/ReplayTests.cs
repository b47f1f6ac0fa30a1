namespace Parley.Scoring.Tests.Replay;

public sealed class ReplayTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Replay_Call_PrintsFindingsAndThenTheReport()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("call-7.txt", A.Call);

        var (exitCode, output, error) = await CommandLine.RunAsync("replay", file, "--to", service.GrpcAddress, "--speed", "0");

        Assert.Equal(0, exitCode);
        Assert.Equal("", error);
        var alert = output.IndexOf("▲ 哀求语气", StringComparison.Ordinal);
        var report = output.IndexOf("阶段", StringComparison.Ordinal);
        Assert.InRange(alert, 1, report);
        Assert.Contains(A.Begging, output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_CallChosen_ReplaysThatOne()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("calls.jsonl", A.TwoCalls);

        var (exitCode, output, _) = await CommandLine.RunAsync("replay", file, "--to", service.GrpcAddress, "--speed", "0", "--call", "two");

        Assert.Equal(0, exitCode);
        Assert.Contains("太贵了,不要。", output, StringComparison.Ordinal);
        Assert.DoesNotContain("你们是做什么的", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_NoServiceAtTheAddress_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("replay", folder.Write("c.txt", A.Call), "--to", "http://127.0.0.1:1", "--speed", "0");

        Assert.Equal(2, exitCode);
        Assert.Contains("No service answers at http://127.0.0.1:1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_HttpPort_PointsToTheGrpcPort()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("replay", folder.Write("c.txt", A.Call), "--to", service.HttpAddress, "--speed", "0");

        Assert.Equal(2, exitCode);
        Assert.Contains("does not speak gRPC", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to", "ftp://here", "no address")]
    [InlineData("--speed", "-1", "Give a number from 0")]
    [InlineData("--speed", "fast", "Give a number from 0")]
    public async Task Replay_BadOption_IsNamed(string option, string value, string said)
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("replay", "c.txt", option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_MissingFileNoteOrUnknownCall_IsSaid()
    {
        using var folder = new TemporaryFolder();

        var missing = await CommandLine.RunAsync("replay", folder.PathOf("none.txt"));
        var note = await CommandLine.RunAsync("replay", folder.Write("note.txt", A.Note));
        var unknown = await CommandLine.RunAsync("replay", folder.Write("calls.jsonl", A.TwoCalls), "--call", "three");

        Assert.Equal((2, 1, 1), (missing.ExitCode, note.ExitCode, unknown.ExitCode));
        Assert.Contains("no such file", missing.Error, StringComparison.Ordinal);
        Assert.Contains("parley score", note.Error, StringComparison.Ordinal);
        Assert.Contains("'three'", unknown.Error, StringComparison.Ordinal);
    }
}
