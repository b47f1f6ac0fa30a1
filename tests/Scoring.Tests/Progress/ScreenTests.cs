using System.Diagnostics;

namespace Parley.Scoring.Tests.Progress;

public sealed class ScreenTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>On a pseudo-terminal, which util-linux's script makes.</summary>
    [Fact]
    public async Task Score_OnAScreen_ShowsBarAndMistakesAndWritesTheReports()
    {
        using var folder = new TemporaryFolder();
        folder.Write("calls/a.jsonl", string.Join('\n', A.Calls(500)));
        folder.Write("calls/b.jsonl", "{\"id\":\"b\",");
        folder.Write("calls/c.jsonl", string.Join('\n', A.Calls(500, seed: 8)));
        var reports = folder.PathOf("reports.jsonl");
        var program = Path.Combine(AppContext.BaseDirectory, "Parley.Scoring.dll");
        var start = new ProcessStartInfo("script", ["-qec", $"stty cols 120; dotnet '{program}' score '{folder.PathOf("calls")}' --out '{reports}'", "/dev/null"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            Environment = { ["TERM"] = "xterm-256color" },
        };

        using var process = Process.Start(start)!;
        var screen = await process.StandardOutput.ReadToEndAsync(Cancellation).WaitAsync(Patience, Cancellation);
        await process.WaitForExitAsync(Cancellation).WaitAsync(Patience, Cancellation);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("calls/s", screen, StringComparison.Ordinal);
        Assert.Contains("b.jsonl", screen, StringComparison.Ordinal);
        Assert.Contains("1000 calls and 0 notes scored", screen, StringComparison.Ordinal);
        Assert.Equal(1_000, (await File.ReadAllLinesAsync(reports, Cancellation)).Length);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
