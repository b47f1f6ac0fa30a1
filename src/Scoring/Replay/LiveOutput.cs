using Parley.Analysis.Calls;
using Parley.Scoring.Output;
using Spectre.Console;

namespace Parley.Scoring.Replay;

/// <summary>Shows findings as they come, and the report at the end.</summary>
internal sealed class LiveOutput(IAnsiConsole console, ReportWords words)
{
    private readonly ProvisionalLine _provisional = new(console, words);
    private readonly Dictionary<string, CheckOutcome> _outcomes = [];
    private HashSet<string> _strategies = [];
    private string _personality = Labels.Personalities.Undetermined;

    /// <summary>Interim results are shown where they can be taken back: on a screen.</summary>
    public bool ShowsProvisional => console.Profile.Capabilities.Ansi && console.Profile.Out.IsTerminal;

    public void Started(string callId, Versions versions) =>
        console.MarkupLineInterpolated($"[bold]── {callId} ──[/] [grey]Parley {versions.Product}, model {versions.Model}, playbook {versions.Playbook}[/]");

    public void Show(SessionUpdate update)
    {
        _provisional.Erase();
        if (update is { Provisional: true, Turn: { } interim })
        {
            _provisional.Write(interim);
            return;
        }
        if (update.Turn is { } settled)
            TurnLine.Write(console, settled, words);
        foreach (var turn in update.ChangedTurns)
            TurnLine.Write(console, turn, words);
        foreach (var retraction in update.Retractions)
            console.MarkupLineInterpolated($"      [yellow]↩ {retraction.Turn + 1}: {words.Label(retraction.Label)} {words.Withdrawn}[/]");
        ShowChecks(update.ChangedChecks);
        foreach (var rule in update.ChangedRules.Where(rule => rule.Outcome == RuleOutcome.Hit))
            console.MarkupLineInterpolated($"      [magenta]■ {rule.Title}[/] [grey]{rule.Rule}[/]");
        ShowPersonality(update.Personality);
        ShowStrategies(update.Strategies);
    }

    public void Show(CallReport report)
    {
        _provisional.Erase();
        console.WriteLine();
        new TextReport(console).Write(report, withTurns: false);
    }

    /// <summary>Only those that were settled otherwise: a check whose numbers alone changed is no news.</summary>
    private void ShowChecks(IReadOnlyList<CheckResult> changed)
    {
        var news = new List<string>();
        foreach (var check in changed)
        {
            var isNew = !_outcomes.TryGetValue(check.Check, out var before) || before != check.Outcome;
            _outcomes[check.Check] = check.Outcome;
            if (isNew && (check.Outcome is CheckOutcome.Met or CheckOutcome.Missed))
                news.Add($"{OutcomeMark.Of(check.Outcome)} {Markup.Escape(words.Label(check.Check))}");
        }
        if (news.Count > 0)
            console.MarkupLine($"      {string.Join("  ", news)}");
    }

    private void ShowPersonality(PersonalityFinding? personality)
    {
        if (personality is null || personality.Type == _personality)
            return;
        _personality = personality.Type;
        console.MarkupLineInterpolated($"      [cyan]{words.Personality}: {words.Label(personality.Type)}[/] [grey]{ShownText.Percent(personality.Probability)}[/]");
    }

    /// <summary>Only what was not advised just before: advice that stays is not repeated after every turn.</summary>
    private void ShowStrategies(IReadOnlyList<Recommendation> strategies)
    {
        foreach (var strategy in strategies.Where(strategy => !_strategies.Contains(strategy.Id)))
            StrategyLines.Write(console, strategy);
        _strategies = [.. strategies.Select(strategy => strategy.Id)];
    }
}
