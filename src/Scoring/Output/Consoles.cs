using Spectre.Console;

namespace Parley.Scoring.Output;

/// <summary>Consoles that wrap lines on a screen and nowhere else: what goes to a file or a pipe keeps one line a turn.</summary>
internal static class Consoles
{
    private const int Unwrapped = 1_000_000;

    /// <summary>Standard output.</summary>
    public static IAnsiConsole Out { get; } = On(Console.Out);

    /// <summary>Colours where the writer is a screen that has them.</summary>
    public static IAnsiConsole On(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        return console.Profile.Out.IsTerminal ? console : Unwrap(console);
    }

    /// <summary>Plain text.</summary>
    public static IAnsiConsole Plain(TextWriter writer) => Unwrap(AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
    }));

    private static IAnsiConsole Unwrap(IAnsiConsole console)
    {
        console.Profile.Width = Unwrapped;
        return console;
    }
}
