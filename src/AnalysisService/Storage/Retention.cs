using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Storage;

/// <summary>Erases what ended more than <see cref="ServiceOptions.RetentionDays"/> ago, at the start and every hour. Several machines may sweep at once.</summary>
internal sealed class Retention(IEnumerable<Expiring> all, IOptions<ServiceOptions> options, TimeProvider time, ILogger<Retention> log) : BackgroundService
{
    /// <summary>Erased at a time: short enough not to hold up what is live.</summary>
    private const int Batch = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.RetentionDays == 0)
            return;
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            foreach (var kept in all)
                await SweepAsync(kept, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(Expiring kept, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays);
        var erased = 0;
        try
        {
            for (var batch = Batch; batch == Batch; erased += batch)
                batch = await kept.EraseAsync(before, Batch, cancellationToken);
        }
        catch (StoreUnavailableException failure)
        {
            log.EraseFailed(kept.What, failure.Message);
        }
        if (erased > 0)
            log.Erased(erased, kept.What, before);
    }
}
