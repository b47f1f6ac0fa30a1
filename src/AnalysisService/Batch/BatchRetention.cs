using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Batch;

/// <summary>Erases batches that ended more than <see cref="ServiceOptions.RetentionDays"/> ago, at the start and every hour. Several machines may sweep at once.</summary>
internal sealed class BatchRetention(BatchShelf shelf, IOptions<ServiceOptions> options, TimeProvider time, ILogger<BatchRetention> log) : BackgroundService
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.RetentionDays == 0 || shelf.Kept is null)
            return;
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays);
        var erased = 0;
        try
        {
            for (var some = AtOnce; some == AtOnce; erased += some)
                some = await shelf.Store.EraseEndedAsync(before, AtOnce, cancellationToken);
        }
        catch (StoreUnavailableException failure)
        {
            log.EraseFailed(failure.Message);
        }
        if (erased > 0)
            log.Erased(erased, before);
    }
}
