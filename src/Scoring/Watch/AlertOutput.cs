using System.Globalization;
using Parley.Contracts.Mapping;
using Parley.Scoring.Output;
using Parley.Scoring.Replay;
using Parley.V1;
using Spectre.Console;
using Alert = Parley.Analysis.Calls.Alert;
using AlertSeverity = Parley.Analysis.Calls.AlertSeverity;

namespace Parley.Scoring.Watch;

/// <summary>One line for each alert, in the language of the agent's words.</summary>
internal sealed class AlertOutput(IAnsiConsole console)
{
    /// <summary>How many alerts are remembered, so that one that comes again after a resumption is shown once.</summary>
    private const int Remembered = 10_000;
    private const int ShownWords = 60;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public void Show(WatchAlertsResponse response)
    {
        if (response.Alert is { } alert)
            Show(alert.ToCore());
        else if (response.Retraction is { } retraction && _shown.Remove(retraction.FindingId))
            console.MarkupLineInterpolated($"[yellow]↩ {ShownText.Printable(retraction.CallId)} {retraction.Turn + 1}: {retraction.Label} no longer holds[/]");
        else if (response.Missed is { } missed)
            console.MarkupLineInterpolated($"[yellow]… {missed.Count} more alerts were missed: they came faster than they were read[/]");
    }

    private void Show(Alert alert)
    {
        if (!_shown.Add(alert.Violation.Id))
            return;
        _order.Enqueue(alert.Violation.Id);
        if (_order.Count > Remembered)
            _shown.Remove(_order.Dequeue());
        var words = ReportWords.For(alert.Text.Any(CallLanguage.IsChinese) ? "zh" : "en");
        var time = alert.Time.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var (color, name) = Look(alert.Severity);
        console.MarkupLine(
            $"[grey]{time}[/] [{color}]{name} ▲ {Markup.Escape(words.Label(alert.Violation.Violation))}[/] [grey]{ShownText.Percent(alert.Violation.Probability)}[/] "
            + $"{Markup.Escape(Who(alert))} [grey]{alert.Turn + 1}:[/] {Markup.Escape(Quote(alert.Text))}");
    }

    private static (string Color, string Name) Look(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => ("bold red", "critical"),
        AlertSeverity.Warning => ("yellow", "warning "),
        _ => ("cyan", "notice  "),
    };

    private static string Who(Alert alert)
    {
        var agent = string.Join('/', new[] { alert.Team, alert.AgentId }.OfType<string>());
        return ShownText.Printable(agent.Length == 0 ? alert.CallId : $"{alert.CallId} ({agent})");
    }

    private static string Quote(string text) => ShownText.Printable(text.Length <= ShownWords ? text : text[..ShownWords] + "…");
}
