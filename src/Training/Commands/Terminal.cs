using Spectre.Console;

namespace Parley.Training.Commands;

/// <summary>What people read while they wait (standard error) and when it is done (standard output).</summary>
internal static class Terminal
{
    /// <summary>Where nobody reads on a screen, lines are as long as they are: a path must not be broken.</summary>
    private const int FileWidth = 4096;
    private const int TableWidth = 160;

    public static IAnsiConsole Error { get; } = On(Console.Error, Console.IsErrorRedirected, FileWidth);

    public static void Fail(string message) => Error.MarkupLineInterpolated($"[red]error:[/] {message}");

    public static void Note(string message) => Error.MarkupLineInterpolated($"[grey]{message}[/]");

    /// <summary>A console for tables on a command's output.</summary>
    public static IAnsiConsole On(TextWriter output) => On(output, !ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected, TableWidth);

    private static IAnsiConsole On(TextWriter output, bool isFile, int width)
    {
        var ansi = isFile ? AnsiSupport.No : AnsiSupport.Detect;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, Out = new AnsiConsoleOutput(output) });
        if (isFile)
            console.Profile.Width = width;
        return console;
    }
}
