using Parley.Scoring.Differences;
using Spectre.Console;

namespace Parley.Scoring.Trial;

/// <summary>A trial for people: a line a call that would change, up to a limit, then the rules with their hits.</summary>
internal sealed class TrialText(IAnsiConsole console, int limit) : TrialOutput
{
    private int _shown;
    private bool _isScored;

    public override void Dispose()
    {
    }

    public override void Begin(TrialOptions options, TrialStandards standards)
    {
        _isScored = options.ScorecardFile is not null || options.AgainstScorecardFile is not null;
        var against = options.AgainstFile is { } file ? $"{file} ({standards.Before.Rules.Version})" : "no rules";
        console.MarkupLineInterpolated($"[bold]{against} → {options.RulesFile} ({standards.After.Rules.Version})[/]");
    }

    public override void Changed(CallChange change, TrialCall call)
    {
        if (_shown++ < limit)
            console.MarkupLineInterpolated($"  [bold]{change.CallId}[/]  {string.Join(" · ", change.Changes)}");
    }

    public override void End(TrialCounts counts)
    {
        if (_shown > limit)
            console.MarkupLineInterpolated($"  [grey]… and {_shown - limit} more (--limit shows more, --json all)[/]");
        console.MarkupLineInterpolated($"{counts.Calls} calls, [bold]{counts.Changed} would change[/]");
        if (_isScored)
            console.MarkupLineInterpolated($"mean score {CallSummary.Shown(counts.MeanBefore)} → {CallSummary.Shown(counts.MeanAfter)}");
        var table = new Table().Border(TableBorder.Simple).AddColumns("rule", "hits before", "hits after", "gained", "lost");
        foreach (var (rule, count) in counts.Rules)
            table.AddRow(Markup.Escape(rule), $"{count.Before}", $"{count.After}", $"{count.Gained}", $"{count.Lost}");
        console.Write(table);
    }
}
