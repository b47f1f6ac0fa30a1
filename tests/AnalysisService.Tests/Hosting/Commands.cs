using System.Diagnostics;

namespace Parley.AnalysisService.Tests.Hosting;

/// <summary>Other programs that tests need.</summary>
internal static class Commands
{
    /// <summary>Its standard output; fails with its standard error when it fails.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        // To a file: a server that the program leaves running would keep a pipe open.
        var output = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("sh") { ArgumentList = { "-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", output, program } };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).Within();
            var said = await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {said}");
            return said;
        }
        finally
        {
            File.Delete(output);
        }
    }
}
