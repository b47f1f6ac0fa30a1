using Parley.Servers;

namespace Parley.Faults.Servers;

/// <summary>Three machines of one cluster on PostgreSQL.</summary>
internal sealed class ThreeMachines : IAsyncDisposable
{
    private readonly StoreChoice _store;

    private ThreeMachines(StoreChoice store)
    {
        _store = store;
        var settings = new Dictionary<string, string>(store.Settings) { ["ClusterId"] = "faults" };
        Machines = [.. Enumerable.Range(1, 3).Select(number => new ServiceProcess($"machine {number}", settings))];
    }

    public IReadOnlyList<ServiceProcess> Machines { get; }

    public OwnPostgres Postgres => _store.Postgres!;

    /// <summary>Returns when all are ready.</summary>
    public static async Task<ThreeMachines> StartAsync(CancellationToken cancellationToken)
    {
        var three = new ThreeMachines(await StoreChoice.OpenAsync(StoreKind.Postgres, cancellationToken));
        try
        {
            await Task.WhenAll(three.Machines.Select(machine => machine.StartAsync(cancellationToken)));
            return three;
        }
        catch
        {
            await three.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var machine in Machines)
            machine.Dispose();
        await _store.DisposeAsync();
    }
}
