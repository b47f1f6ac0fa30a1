using System.Diagnostics;

namespace Parley.Scoring.Tests.Replay;

public sealed class WatchTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Watch_CallRaisesAnAlert_PrintsItOnOneLine()
    {
        using var folder = new TemporaryFolder();
        using var watch = Start("watch", "--to", service.GrpcAddress, "--label", "begging");
        try
        {
            var first = await watch.StandardError.ReadLineAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation);
            Assert.Contains("watching", first, StringComparison.Ordinal);

            await CommandLine.RunAsync("replay", folder.Write("call-8.txt", A.Call), "--to", service.GrpcAddress, "--speed", "0");

            var alert = await watch.StandardOutput.ReadLineAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation);
            Assert.Contains("▲ 哀求语气", alert, StringComparison.Ordinal);
            Assert.Contains("call-8~", alert, StringComparison.Ordinal);
            Assert.Contains(A.Begging, alert, StringComparison.Ordinal);
        }
        finally
        {
            watch.Kill();
        }
    }

    [Fact]
    public async Task Watch_NoServiceAtTheAddress_SaysSo()
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("watch", "--to", "http://127.0.0.1:1");

        Assert.Equal(2, exitCode);
        Assert.Contains("No service answers at http://127.0.0.1:1", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--severity", "awful")]
    [InlineData("--label", "rudeness")]
    public async Task Watch_BadOption_IsNamed(string option, string value)
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("watch", option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(value, error, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Process Start(params string[] arguments) =>
        CommandLine.Start(Path.Combine(AppContext.BaseDirectory, "Parley.Scoring.dll"), arguments);
}
