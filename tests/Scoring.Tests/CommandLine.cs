using System.Diagnostics;

namespace Parley.Scoring.Tests;

/// <summary>'parley' as a process, as a user runs it.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs to the end; exit code, standard output and standard error.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync("", arguments);

    /// <summary>Likewise with a standard input.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string input, string[] arguments)
    {
        using var process = Start(Path.Combine(AppContext.BaseDirectory, "Parley.Scoring.dll"), arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(Cancellation);
            var error = process.StandardError.ReadToEndAsync(Cancellation);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(Cancellation).WaitAsync(Patience, Cancellation);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts a program, named by the path of its assembly.</summary>
    public static Process Start(string assembly, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
