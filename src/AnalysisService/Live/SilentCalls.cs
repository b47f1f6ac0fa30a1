using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Live;

/// <summary>
/// Ends calls that nobody adds to any more: those left silent, and those whose caller or machine is gone. Each machine looks into the store about
/// once a minute, at moments of its own so that several do not ask at once; the call itself decides, wherever it is.
/// </summary>
internal sealed class SilentCalls(
    ICallStore store, IGrainFactory grains, IOptions<ServiceOptions> options, [FromKeyedServices(CallClock.Name)] TimeProvider time, ILogger<SilentCalls> log)
    : BackgroundService
{
    private const int LargestSweep = 500;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(30);
    private readonly Random _random = new(Environment.ProcessId);

    /// <summary>Looks once; how many calls it asked to end.</summary>
    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var silence = TimeSpan.FromMinutes(options.Value.SilentCallMinutes);
        var silent = await store.UnfinishedAsync(time.GetUtcNow() - silence, LargestSweep, cancellationToken);
        foreach (var key in silent)
            await TryEndAsync(key, silence);
        return silent.Count;
    }

    /// <summary>Whatever is the matter with one call: the others are ended all the same.</summary>
    private async Task TryEndAsync(CallKey key, TimeSpan silence)
    {
        try
        {
            await grains.GetCall(key).EndIfSilentAsync(silence);
        }
        catch (Exception failure)
        {
            log.SilentCallFailed(failure.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(ShortestPause + (_random.NextDouble() * Jitter), time, stoppingToken);
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (StoreUnavailableException failure)
            {
                log.SweepFailed(failure.GetType().Name);
            }
        }
    }
}
