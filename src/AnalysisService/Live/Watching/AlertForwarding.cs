using System.Collections.Concurrent;
using Parley.AnalysisService.Cluster;

namespace Parley.AnalysisService.Live.Watching;

/// <summary>Sends this machine's alerts to the other machines, those that have gathered at once.</summary>
internal sealed class AlertForwarding(AlertFeed feed, OtherSilos others, IGrainFactory grains, WatchMetrics metrics, ILogger<AlertForwarding> log) : BackgroundService
{
    private const int LargestBatch = 256;
    private readonly ConcurrentDictionary<SiloAddress, long> _owed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var gathered = new List<AlertNews>(LargestBatch);
        while (await feed.ForOthers.WaitToReadAsync(stoppingToken))
        {
            gathered.Clear();
            while (gathered.Count < LargestBatch && feed.ForOthers.TryRead(out var news))
                gathered.Add(news);
            var batch = AlertBatch.Of(gathered, feed.TakeUnsent());
            await Task.WhenAll(others.Active.Select(silo => SendAsync(silo, batch)));
        }
    }

    /// <summary>What one machine could not take is told it with the next batch that it takes.</summary>
    private async Task SendAsync(SiloAddress silo, AlertBatch batch)
    {
        _owed.TryRemove(silo, out var owed);
        try
        {
            await grains.GetGrain<ISiloGrain>(silo.ToParsableString()).DeliverAsync(batch with { Unsent = batch.Unsent + owed });
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            _owed[silo] = owed + batch.Unsent + batch.Items.Count;
            metrics.ForwardingFailed();
            log.AlertsNotSent(silo.ToString(), batch.Items.Count, failure.GetType().Name);
        }
    }
}
