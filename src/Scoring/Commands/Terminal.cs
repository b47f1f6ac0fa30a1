using Spectre.Console;

namespace Parley.Scoring.Commands;

/// <summary>What people read beside the reports: standard error, so that standard output stays clean.</summary>
internal static class Terminal
{
    public static IAnsiConsole Error { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public static void Fail(string message)
    {
        Error.Write(new Text("error: ", new Style(Color.Red)));
        Error.Write(new Text(message));
        Error.WriteLine();
    }

    public static void Warn(string message)
    {
        Error.Write(new Text("warning: ", new Style(Color.Yellow)));
        Error.Write(new Text(message));
        Error.WriteLine();
    }

    public static void Note(string message)
    {
        Error.Write(new Text(message, new Style(Color.Grey)));
        Error.WriteLine();
    }
}
