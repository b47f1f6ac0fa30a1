using Spectre.Console;

namespace Parley.Training.Commands;

/// <summary>What people read while they wait (standard error) and when it is done (standard output).</summary>
internal static class Terminal
{
    public static IAnsiConsole Error { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public static void Fail(string message) => Error.MarkupLineInterpolated($"[red]error:[/] {message}");

    public static void Note(string message) => Error.MarkupLineInterpolated($"[grey]{message}[/]");
}
