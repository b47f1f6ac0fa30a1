using Microsoft.Extensions.Options;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Batches;
using Parley.V1;

namespace Parley.AnalysisService.Batch;

/// <summary>
/// This machine's part in the batches: takes a few calls at a time from the store, of the batch that waited longest, and analyses them while no live
/// segment waits. A machine that is lost loses its lease, and another takes the calls.
/// </summary>
internal sealed class BatchRunner(
    BatchShelf shelf,
    BatchWork work,
    BatchScorer scorer,
    LiveLoad live,
    IOptions<ServiceOptions> options,
    [FromKeyedServices(CallClock.Name)] TimeProvider calls,
    TimeProvider time,
    ILogger<BatchRunner> log)
    : BackgroundService
{
    /// <summary>Calls taken at a time: what a lost machine has to be waited for, and what one batch may go before another.</summary>
    internal const int Group = 16;

    /// <summary>Far longer than a group takes.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>What comes in here is announced at once; what comes in at another machine, or is left by one that is lost, only the store knows.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWay = TimeSpan.FromMilliseconds(100);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => shelf.Kept is { } store
        ? Task.WhenAll(Enumerable.Range(0, options.Value.BatchParallelism).Select(_ => WorkAsync(store, stoppingToken)))
        : Task.CompletedTask;

    private async Task WorkAsync(BatchStore store, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var news = work.News;
            try
            {
                if (await store.ClaimAsync(Group, Lease, cancellationToken) is { } claimed)
                    await AnalyseAsync(store, claimed, cancellationToken);
                else
                    await work.WaitAsync(news, Look, cancellationToken);
            }
            catch (StoreUnavailableException failure)
            {
                log.StoreFailed(failure.Message);
                await Task.Delay(Look, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                // The service is stopping.
            }
        }
    }

    private async Task AnalyseAsync(BatchStore store, ClaimedItems claimed, CancellationToken cancellationToken)
    {
        var done = new List<DoneItem>(claimed.Items.Count);
        try
        {
            var asked = BatchOptions.Parser.ParseFrom(claimed.Options.Span);
            foreach (var item in claimed.Items.TakeWhile(_ => calls.GetUtcNow() < claimed.Until))
            {
                await live.GiveWayAsync(LongestWay, cancellationToken);
                done.Add(await Task.Run(() => scorer.Score(item, asked, cancellationToken), cancellationToken));
            }
        }
        finally
        {
            // Also when the service stops: what is done need not be done again, and the rest not be waited for.
            await store.CompleteAsync(claimed, done, CancellationToken.None);
            if (done.Count < claimed.Items.Count)
                await store.ReleaseAsync(claimed, CancellationToken.None);
        }
    }
}
