namespace Parley.Scoring.Tests.Resuming;

public sealed class ResumeTests
{
    private const int Many = 2_000;

    [Fact]
    public async Task Score_InputChangedSinceTheInterruption_IsRefusedByName()
    {
        using var folder = new TemporaryFolder();
        var reports = await InterruptAsync(folder);
        folder.Write("calls/b.txt", A.Call + A.Call);
        folder.Write("calls/new.txt", A.Call);
        File.Delete(folder.PathOf("calls/a.txt"));

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.PathOf("calls"), "--out", reports);

        Assert.Equal(2, exitCode);
        Assert.Matches(@"b\.txt had \d+ bytes and has \d+", error);
        Assert.Contains("new.txt is new", error, StringComparison.Ordinal);
        Assert.Contains("a.txt is gone", error, StringComparison.Ordinal);
        Assert.Contains("--restart", error, StringComparison.Ordinal);
        Assert.False(File.Exists(reports));
    }

    [Fact]
    public async Task Score_OptionsChangedSinceTheInterruption_AreRefusedByName()
    {
        using var folder = new TemporaryFolder();
        var reports = await InterruptAsync(folder);

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.PathOf("calls"), "--out", reports, "--note", "--format", "csv");

        Assert.Equal(2, exitCode);
        Assert.Contains("--note was not set and is set", error, StringComparison.Ordinal);
        Assert.Contains("--format was jsonl and is csv", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_PlaybookChangedSinceTheInterruption_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var reports = await InterruptAsync(folder);
        var source = Parley.Analysis.Models.ParleyFolders.Playbook();
        foreach (var file in Directory.EnumerateFiles(source))
            folder.Write(Path.Combine("playbook", Path.GetFileName(file)), await File.ReadAllTextAsync(file, Cancellation) + "\n# ours\n");

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.PathOf("calls"), "--out", reports, "--playbook", folder.PathOf("playbook"));

        Assert.Equal(2, exitCode);
        Assert.Contains("the playbook was", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_Restart_BeginsAnewWithWhateverIsThere()
    {
        using var folder = new TemporaryFolder();
        var reports = await InterruptAsync(folder);
        folder.Write("calls/new.txt", A.Call);

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.PathOf("calls"), "--out", reports, "--restart");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("going on", error, StringComparison.Ordinal);
        Assert.Equal(Many + 3, (await File.ReadAllLinesAsync(reports, Cancellation)).Length);
    }

    [Fact]
    public async Task Score_ReportsOfTheInterruptedRunAreGone_BeginsAnew()
    {
        using var folder = new TemporaryFolder();
        var reports = await InterruptAsync(folder);
        File.Delete(reports + ".partial");

        var (exitCode, _, _) = await CommandLine.RunAsync("score", folder.PathOf("calls"), "--out", reports);

        Assert.Equal(0, exitCode);
        Assert.Equal(Many + 2, (await File.ReadAllLinesAsync(reports, Cancellation)).Length);
    }

    /// <summary>A run that was killed as soon as it had opened its output: the last file is long enough for it not to be done by then.</summary>
    private static async Task<string> InterruptAsync(TemporaryFolder folder)
    {
        folder.Write("calls/a.txt", A.Call);
        folder.Write("calls/b.txt", A.Call);
        folder.Write("calls/many.jsonl", string.Join('\n', A.Calls(Many)));
        var reports = folder.PathOf("reports.jsonl");
        using var growth = new Growth(reports + ".partial");
        using var process = CommandLine.Start(Path.Combine(AppContext.BaseDirectory, "Parley.Scoring.dll"), ["score", folder.PathOf("calls"), "--out", reports]);
        await growth.ReachAsync(0, Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
        Assert.False(File.Exists(reports));
        return reports;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
