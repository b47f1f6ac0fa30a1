using Parley.Scoring.Output;
using Spectre.Console;

namespace Parley.Scoring.Commands;

/// <summary>What people read beside the reports: standard error, so that standard output stays clean.</summary>
internal static class Terminal
{
    private static readonly IAnsiConsole Error = Consoles.On(Console.Error);

    public static void Fail(string message) => Say("error: ", Color.Red, message);

    public static void Warn(string message) => Say("warning: ", Color.Yellow, message);

    public static void Note(string message)
    {
        Error.Write(new Text(message, new Style(Color.Grey)));
        Error.WriteLine();
    }

    private static void Say(string kind, Color color, string message)
    {
        Error.Write(new Text(kind, new Style(color)));
        Error.Write(new Text(message));
        Error.WriteLine();
    }
}
