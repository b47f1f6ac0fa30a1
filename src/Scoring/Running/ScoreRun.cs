using Parley.Analysis.Calls;
using Parley.Scoring.Inputs;
using Parley.Scoring.Output;

namespace Parley.Scoring.Running;

/// <summary>
/// A run of 'parley score': reads calls, scores them side by side, writes the reports in the order of the input. Its memory does not grow with
/// the number of calls, and its output does not depend on the number of cores.
/// </summary>
internal sealed class ScoreRun(IReadOnlyList<InputFile> files, CallScorer scorer, ReportOutput output, ScoreSummary summary)
{
    public Task RunAsync(IEnumerable<InputItem> items, CancellationToken cancellation) =>
        new OrderedWork<InputItem, ScoredItem>(Score, item => item.Length).RunAsync(items, Take, cancellation);

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
                files[input.File].Path, null, $"call \"{call.CallId}\" could not be scored: {failure.GetType().Name}: {failure.Message.TrimEnd('.')}",
                "This is a mistake in Parley: please report it with the call, if you may."));
        }
    }

    private void Take(ScoredItem item)
    {
        summary.Add(item);
        if (item.Report is not { } report)
            return;
        output.Write(report);
        report.Dispose();
    }
}
