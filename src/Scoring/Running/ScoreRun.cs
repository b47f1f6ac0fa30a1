using Parley.Analysis.Calls;
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

    /// <summary>Side by side. A call that brings the program down is a mistake of this call; the others are scored all the same.</summary>
    private ScoredItem Score(InputItem input)
    {
        if (input.Item.Call is not { } call)
            return new ScoredItem(input, null, input.Item.Error);
        try
        {
            return new ScoredItem(input, output.Prepare(scorer.Score(call)), null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new ScoredItem(input, null, new InputError(
                input.Path, null, $"call \"{call.CallId}\" could not be scored: {failure.GetType().Name}: {failure.Message.TrimEnd('.')}",
                "This is a mistake in Parley: please report it, with the call if you may."));
        }
    }

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
