using System.Diagnostics;

namespace Parley.AnalysisService.Tests.Hosting;

/// <summary>The service as a process of its own, for starts that must fail.</summary>
internal static class ServiceProcess
{
    /// <summary>Runs until it ends by itself; its exit code and standard error.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Parley.AnalysisService.dll") },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Unless a test is about it, nothing is left on the disk.
        start.Environment["Parley__Store"] = "none";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).Within();
            await output.Within();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).Within();
            return (process.ExitCode, error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
