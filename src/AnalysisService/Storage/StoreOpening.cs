namespace Parley.AnalysisService.Storage;

/// <summary>Opens the store before the service listens: no call is taken that could not be stored.</summary>
internal sealed class StoreOpening(IManagedStore store, ILogger<StoreOpening> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.StartAsync(cancellationToken);
        log.StoreIsOpen(store.Place);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
