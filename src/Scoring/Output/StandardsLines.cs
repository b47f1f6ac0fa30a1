using System.Globalization;
using Parley.Analysis.Calls;
using Spectre.Console;

namespace Parley.Scoring.Output;

/// <summary>The score with what cost points, and the team's own rules that hit.</summary>
internal sealed class StandardsLines(IAnsiConsole console, ReportWords words)
{
    public void Write(CallReport report)
    {
        if (report.Scorecard is { } scorecard)
            Write(scorecard);
        if (report.Rules.Count == 0)
            return;
        console.MarkupLineInterpolated($"[bold]{words.Rules}[/]");
        foreach (var rule in report.Rules)
        {
            var turns = rule.Outcome == RuleOutcome.Hit ? Turns(rule.Evidence) : $" ({words.Label(rule.Outcome.ToKey())})";
            console.MarkupLineInterpolated($"  {rule.Title} [grey]{rule.Rule}[/]{turns}");
        }
    }

    private void Write(ScorecardResult scorecard)
    {
        var fatal = scorecard.Score < scorecard.Points ? $" ({Shown(scorecard.Points)})" : "";
        console.MarkupLineInterpolated($"[bold]{scorecard.Title}: {Shown(scorecard.Score)}[/]{fatal} [grey]{scorecard.Id} {scorecard.Version}[/]");
        foreach (var item in scorecard.Items.Where(item => item.Outcome is ItemOutcome.Missed or ItemOutcome.PartlyMet))
            console.MarkupLineInterpolated($"  {(item.Fatal ? "‼" : "−")} {item.Title} {Shown(item.Points)}/{Shown(item.Share)}{Turns(item.Evidence)}");
    }

    private static string Turns(IReadOnlyList<TurnSpan> evidence) =>
        evidence.Count == 0 ? "" : "  → " + string.Join(", ", evidence.Select(span => span.Turn + 1).Distinct());

    private static string Shown(double? score) => score?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";
}
