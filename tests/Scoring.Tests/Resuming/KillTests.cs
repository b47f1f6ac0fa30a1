namespace Parley.Scoring.Tests.Resuming;

public sealed class KillTests
{
    private const int Calls = 4_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Theory]
    [InlineData("jsonl", 10, 1)]
    [InlineData("json", 3, 2)]
    [InlineData("csv", 3, 3)]
    public async Task Score_KilledAtRandomMomentsAndResumed_WritesTheSameBytes(string format, int kills, int seed)
    {
        using var folder = new TemporaryFolder();
        var calls = WriteCalls(folder);
        var undisturbed = folder.PathOf($"undisturbed.{format}");
        var (exitCode, _, _) = await CommandLine.RunAsync("score", calls, "--out", undisturbed);

        var reports = folder.PathOf($"reports.{format}");
        foreach (var length in Moments(new FileInfo(undisturbed).Length, kills, seed))
            await KillAtAsync(length, reports, ["score", calls, "--out", reports]);
        var last = await CommandLine.RunAsync("score", calls, "--out", reports);

        Assert.Equal((1, 1), (exitCode, last.ExitCode));
        Assert.Contains("going on after", last.Error, StringComparison.Ordinal);
        Assert.Contains($"{Calls} calls and 0 notes scored", last.Error, StringComparison.Ordinal);
        AssertSameBytes(undisturbed, reports);
        Assert.Equal([$"reports.{format}"], Directory.EnumerateFiles(folder.Path, "reports.*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Score_KilledAsParquetAndResumed_WritesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var calls = WriteCalls(folder);
        var (undisturbed, reports) = (folder.PathOf("undisturbed.parquet"), folder.PathOf("reports.parquet"));
        await CommandLine.RunAsync("score", calls, "--out", undisturbed);

        foreach (var length in new[] { 0L, 400_000, 2_000_000 })
            await KillAtAsync(length, reports, ["score", calls, "--out", reports]);
        await CommandLine.RunAsync("score", calls, "--out", reports);

        AssertSameBytes(undisturbed, reports);
    }

    /// <summary>Two files with a mistake between them.</summary>
    private static string WriteCalls(TemporaryFolder folder)
    {
        var lines = A.Calls(Calls).ToList();
        folder.Write("calls/a.jsonl", string.Join('\n', lines[..(Calls / 3)]));
        folder.Write("calls/b.jsonl", "{\"id\":\"broken\",\n");
        folder.Write("calls/c.jsonl", string.Join('\n', lines[(Calls / 3)..]));
        return folder.PathOf("calls");
    }

    /// <summary>The first as soon as there is a file, the others anywhere in the first three quarters: the last quarter is done too soon to be sure of.</summary>
    private static IEnumerable<long> Moments(long length, int kills, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, kills - 1).Select(_ => random.NextInt64(length * 3 / 4)).Append(0).Order();
    }

    private static async Task KillAtAsync(long length, string reports, string[] command)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        using var growth = new Growth(reports + ".partial");
        using var process = CommandLine.Start(Path.Combine(AppContext.BaseDirectory, "Parley.Scoring.dll"), command);
        var ends = process.WaitForExitAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await await Task.WhenAny(growth.ReachAsync(length, patience.Token), ends);
        Assert.False(process.HasExited, $"It ended before {length} bytes were written: {(process.HasExited ? await error : "")}");
        process.Kill();
        await ends;
        Assert.False(File.Exists(reports));
    }

    private static void AssertSameBytes(string expected, string actual) =>
        Assert.True(File.ReadAllBytes(expected).AsSpan().SequenceEqual(File.ReadAllBytes(actual)), $"{actual} is not as {expected}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
