using System.CommandLine;

namespace Parley.Training.Tests.Commands;

/// <summary>A command run in the process: its exit code and what it printed to standard output.</summary>
internal sealed record CommandRun(int ExitCode, string Output)
{
    public static CommandRun Of(Command command, params string[] arguments)
    {
        using var output = new StringWriter();
        var exitCode = command.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false });
        return new CommandRun(exitCode, output.ToString());
    }
}
