using Parley.Analysis.Sessions;
using Parley.Scoring.Differences;
using Parley.Scoring.Inputs;
using Parley.Scoring.Output;
using Parley.Scoring.Progress;
using Parley.Scoring.Running;

namespace Parley.Scoring.Trial;

/// <summary>
/// Old calls under the rules before and after: each is analysed once, and both sets are asked; side by side, told in the order of the input.
/// Memory does not grow with the number of calls.
/// </summary>
internal sealed class TrialRun(Analyzer analyzer, TrialStandards standards, TrialOutput output, ScoreSummary summary, ProgressDisplay progress)
{
    private readonly TrialCounts _counts = new();

    /// <summary>Goes through the calls; what changed and the counts are in the output, what could not be read in the summary.</summary>
    public async Task RunAsync(IEnumerable<InputItem> items, CancellationToken cancellation)
    {
        await progress.ShowAsync(() => new OrderedWork<InputItem, TrialItem>(Try, item => item.Length).RunAsync(items, Take, cancellation));
        output.End(_counts);
    }

    private TrialItem Try(InputItem input)
    {
        TrialCall? call = null;
        var scored = ItemScoring.Score(input, said =>
        {
            var report = analyzer.Score(said, CancellationToken.None);
            // Rules do not apply to notes: they have no turns.
            call = report.IsNote ? null : TrialCall.Of(report, standards);
            return new PreparedReport(report);
        });
        return new TrialItem(scored, call);
    }

    private void Take(TrialItem item)
    {
        summary.Add(item.Scored);
        progress.Add(item.Scored);
        if (item.Call is not { } call)
            return;
        var changes = call.Changes();
        _counts.Add(call, changes.Count > 0);
        if (changes.Count > 0)
            output.Changed(new CallChange(call.CallId, changes), call);
    }

    /// <summary>Call: null for a note, and for what could not be read.</summary>
    private sealed record TrialItem(ScoredItem Scored, TrialCall? Call);
}
