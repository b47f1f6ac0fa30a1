using Parley.Analysis.Calls;
using Spectre.Console;

namespace Parley.Scoring.Output;

/// <summary>A turn in one line, its evidence underlined, its violations below.</summary>
internal static class TurnLine
{
    public static void Write(IAnsiConsole console, TurnReport turn, ReportWords words)
    {
        var speaker = turn.Speaker switch
        {
            Speaker.Agent => $"[blue]{words.Agent}[/]",
            Speaker.Customer => $"[magenta]{words.Customer}[/]",
            _ => "[grey]?[/]",
        };
        var time = turn.StartOffset is { } start ? $"[grey]{(int)start.TotalMinutes:00}:{start.Seconds:00}[/] " : "";
        var acts = turn.Acts.Count == 0 ? "" : $" [grey]‹{Markup.Escape(string.Join(", ", turn.Acts.Select(act => words.Label(act.Label))))}›[/]";
        console.MarkupLine($"{turn.Index + 1,3} {time}{speaker}: {Underlined(turn)}{acts}");
        foreach (var violation in turn.Violations)
        {
            var answers = violation.AnswersTurn is { } answered ? $" → {answered + 1}" : "";
            console.MarkupLine($"      [red]▲ {Markup.Escape(words.Label(violation.Violation))}[/] [grey]{ShownText.Percent(violation.Probability)}{answers}[/]");
        }
    }

    private static string Underlined(TurnReport turn)
    {
        var text = new System.Text.StringBuilder();
        var position = 0;
        foreach (var span in turn.Violations.SelectMany(violation => violation.Evidence).OrderBy(span => span.Start))
        {
            if (span.Start < position)
                continue;
            text.Append(Markup.Escape(turn.Text[position..span.Start]));
            text.Append("[underline red]").Append(Markup.Escape(turn.Text[span.Start..span.End])).Append("[/]");
            position = span.End;
        }
        return text.Append(Markup.Escape(turn.Text[position..])).ToString();
    }
}
