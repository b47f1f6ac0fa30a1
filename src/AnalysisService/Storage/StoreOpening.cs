namespace Parley.AnalysisService.Storage;

/// <summary>Opens the store before the service listens: no call is taken that could not be stored.</summary>
internal sealed class StoreOpening(IManagedStore store, ILogger<StoreOpening> log) : IHostedLifecycleService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.StartAsync(cancellationToken);
        log.StoreIsOpen(store.Place);
    }

    /// <summary>EF Core builds its model at its first query. That is not worth a later start, and too long for a caller who resumes.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _ = WarmUpAsync();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WarmUpAsync()
    {
        await Task.Yield();
        try
        {
            await store.UnfinishedAsync(DateTimeOffset.UnixEpoch, 1, CancellationToken.None);
            await store.FindAsync(new CallKey("", ""), CancellationToken.None);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or ObjectDisposedException)
        {
            // Whoever needs the store will hear of it.
        }
    }
}
