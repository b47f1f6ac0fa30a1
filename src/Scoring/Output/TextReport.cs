using Parley.Analysis.Calls;
using Spectre.Console;

namespace Parley.Scoring.Output;

/// <summary>A report for people, in the language of the call.</summary>
internal sealed class TextReport(IAnsiConsole console)
{
    /// <param name="report">Of a call or a note.</param>
    /// <param name="withTurns">False where the reader has just seen them.</param>
    public void Write(CallReport report, bool withTurns = true)
    {
        var words = ReportWords.For(report.Language);
        console.MarkupLineInterpolated($"[bold]── {report.CallId} ──[/]");
        console.MarkupLineInterpolated($"{words.Personality}: [bold]{words.Label(report.Personality.Type)}[/] {ShownText.Percent(report.Personality.Probability)}{Secondary(report, words)}   {words.Stage}: {words.Label(report.Stage)}");
        if (report.Roles.Origin != RolesOrigin.Given && !report.IsNote)
            console.MarkupLineInterpolated($"[yellow]{words.Roles}: {words.Origin(report.Roles.Origin)} {ShownText.Percent(report.Roles.Confidence)}[/]");
        if (report.Roles.Swapped is { } swapped)
            console.MarkupLineInterpolated($"[yellow]▲ {words.Roles}: {words.PerhapsSwapped} {ShownText.Percent(swapped)} (--swap)[/]");
        if (withTurns)
            WriteTurns(report, words);
        WriteNote(report, words);
        WriteChecks(report, words);
        WriteObjections(report, words);
        new StandardsLines(console, words).Write(report);
        WriteNotes(report, words);
        WriteStrategies(report, words);
        console.WriteLine();
    }

    private static string Secondary(CallReport report, ReportWords words) =>
        report.Personality.Secondary is { } second ? $" (+ {words.Label(second)})" : "";

    private void WriteTurns(CallReport report, ReportWords words)
    {
        foreach (var turn in report.Turns)
            TurnLine.Write(console, turn, words);
    }

    private void WriteNote(CallReport report, ReportWords words)
    {
        if (report.NoteCustomerActs.Count > 0)
            console.MarkupLineInterpolated($"  {words.Customer}: {string.Join(", ", report.NoteCustomerActs.Select(act => words.Label(act.Label)))}");
        foreach (var violation in report.NoteViolations)
            console.MarkupLineInterpolated($"  [red]▲ {words.Label(violation.Violation)}[/] {ShownText.Percent(violation.Probability)}");
    }

    private void WriteChecks(CallReport report, ReportWords words)
    {
        if (report.Checks.Count == 0)
            return;
        console.MarkupLineInterpolated($"[bold]{words.Checks}[/]");
        foreach (var group in report.Checks.GroupBy(check => check.Handbook))
        {
            var cells = group.Select(check => $"{OutcomeMark.Of(check.Outcome)} {Markup.Escape(words.Label(check.Check))}");
            console.MarkupLine($"  [grey]{Markup.Escape(group.Key)}[/] {string.Join("  ", cells)}");
        }
    }

    private void WriteObjections(CallReport report, ReportWords words)
    {
        if (report.Objections.Count == 0)
            return;
        console.MarkupLineInterpolated($"[bold]{words.Objections}[/]");
        foreach (var objection in report.Objections)
        {
            console.MarkupLineInterpolated(
                $"  {objection.Turn + 1}. {words.Label(objection.Kind)}: {words.Label(objection.Answer.ToKey())}{(objection.Blocking ? " · " + words.Blocking : "")}");
        }
    }

    private void WriteNotes(CallReport report, ReportWords words)
    {
        var notes = report.Notes;
        var parts = new List<string>();
        if (notes.Company is { } company)
            parts.Add(company);
        if (notes.Buyer is { } buyer)
            parts.Add(words.Label(buyer));
        parts.AddRange(notes.Contacts.Select(contact => $"{contact.Kind} {contact.Value}"));
        if (notes.NextStep is { } next)
            parts.Add($"→ {next.Text}");
        parts.AddRange(notes.Promises.Select(promise => (promise.Honest ? "✓ " : "! ") + promise.Text));
        if (parts.Count == 0)
            return;
        console.MarkupLineInterpolated($"[bold]{words.Notes}[/]");
        foreach (var part in parts)
            console.WriteLine("  " + part);
    }

    private void WriteStrategies(CallReport report, ReportWords words)
    {
        if (report.Strategies.Count == 0)
            return;
        console.MarkupLineInterpolated($"[bold]{words.Strategies}[/]");
        foreach (var strategy in report.Strategies)
            StrategyLines.Write(console, strategy);
    }
}
