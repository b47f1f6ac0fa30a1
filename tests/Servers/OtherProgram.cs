using System.Diagnostics;

namespace Parley.Servers;

/// <summary>Another program, to its end.</summary>
internal static class OtherProgram
{
    /// <returns>What it said.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        // To a file: a server that the program leaves running would keep a pipe open.
        var output = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("sh") { ArgumentList = { "-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", output, program } };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(cancellationToken);
            var said = await File.ReadAllTextAsync(output, cancellationToken);
            return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
        }
        finally
        {
            File.Delete(output);
        }
    }
}
