using Parley.Scoring.Inputs;
using Parley.Scoring.Output;
using Parley.Scoring.Progress;
using Parley.Scoring.Resuming;

namespace Parley.Scoring.Running;

/// <summary>
/// A run of 'parley score': reads calls, scores them side by side, writes the reports in the order of the input. Its memory does not grow with
/// the number of calls, and its output does not depend on the number of cores.
/// </summary>
internal sealed class ScoreRun(CallScorer scorer, ReportOutput output, ScoreSummary summary, Checkpoints checkpoints, ProgressDisplay progress)
{
    /// <summary>Stopped or not, the place that it came to is noted.</summary>
    public async Task RunAsync(IEnumerable<InputItem> items, CancellationToken cancellation)
    {
        try
        {
            await progress.ShowAsync(() => new OrderedWork<InputItem, ScoredItem>(Score, item => item.Length).RunAsync(items, Take, cancellation));
        }
        catch (OperationCanceledException)
        {
            checkpoints.Save();
            throw;
        }
    }

    /// <summary>Side by side.</summary>
    private ScoredItem Score(InputItem input) => ItemScoring.Score(input, call => output.Prepare(scorer.Score(call)));

    /// <summary>One at a time, in order.</summary>
    private void Take(ScoredItem item)
    {
        if (item.Report is { } report)
            output.Write(report);
        summary.Add(item);
        progress.Add(item);
        checkpoints.After(item.Input);
        item.Report?.Dispose();
    }
}
