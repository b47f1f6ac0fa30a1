using Parley.Analysis.Calls;
using Spectre.Console;

namespace Parley.Scoring.Output;

/// <summary>A recommended strategy in three lines: what and why, what to do, what to say.</summary>
internal static class StrategyLines
{
    public static void Write(IAnsiConsole console, Recommendation strategy)
    {
        console.MarkupLineInterpolated($"  [green]➤ {strategy.Title}[/] [grey]({strategy.Handbook}: {strategy.Reason})[/]");
        console.MarkupLineInterpolated($"    {strategy.Action}");
        console.MarkupLineInterpolated($"    [italic]“{strategy.Say}”[/]");
    }
}
