using Parley.Scoring.Output;
using Spectre.Console;

namespace Parley.Scoring.Commands;

/// <summary>What people read beside the reports: standard error, so that standard output stays clean.</summary>
internal static class Terminal
{
    private static readonly IAnsiConsole Error = Consoles.On(Console.Error);

    /// <summary>Somebody looks at it, and it can be drawn upon.</summary>
    public static bool IsScreen => !Console.IsErrorRedirected && Error.Profile.Capabilities.Ansi;

    public static void Fail(string message) => Say("error: ", Color.Red, message);

    public static void Warn(string message) => Say("warning: ", Color.Yellow, message);

    public static void Note(string message) => Error.Write(new Text(message + "\n", new Style(Color.Grey)));

    /// <summary>A bar that stays below the messages.</summary>
    public static Spectre.Console.Progress Progress() => Error.Progress();

    /// <summary>In one piece, so that a progress bar does not come between.</summary>
    private static void Say(string kind, Color color, string message) =>
        Error.Write(new Paragraph().Append(kind, new Style(color)).Append(message + "\n"));
}
