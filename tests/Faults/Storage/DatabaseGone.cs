using Parley.Faults.Servers;

namespace Parley.Faults.Storage;

/// <summary>PostgreSQL is killed and started again later.</summary>
internal sealed class DatabaseGone : IOutage
{
    private readonly StoreChoice _store;

    private DatabaseGone(StoreChoice store) => _store = store;

    public static async Task<IOutage> PrepareAsync(CancellationToken cancellationToken) =>
        new DatabaseGone(await StoreChoice.OpenAsync(StoreKind.Postgres, cancellationToken));

    public IReadOnlyDictionary<string, string> Settings => _store.Settings;

    public IReadOnlyList<string> Launcher => [];

    public Task BeginAsync(CancellationToken cancellationToken)
    {
        _store.Postgres!.Kill();
        return Task.CompletedTask;
    }

    public Task EndAsync(CancellationToken cancellationToken) => _store.Postgres!.StartAsync(cancellationToken);

    public Task<IReadOnlyDictionary<string, long>?> StoredAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
