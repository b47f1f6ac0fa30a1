namespace Parley.Faults.Storage;

/// <summary>A store that stops taking anything, and comes back.</summary>
internal interface IOutage : IAsyncDisposable
{
    /// <summary>The service's settings for the store.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>What the service has to be started with.</summary>
    IReadOnlyList<string> Launcher { get; }

    /// <summary>From its return on nothing can be stored, except what was on its way.</summary>
    Task BeginAsync(CancellationToken cancellationToken);

    Task EndAsync(CancellationToken cancellationToken);

    /// <summary>The last stored segment of each call, read from the database past the service; null where that cannot be read during the outage.</summary>
    /// <exception cref="InvalidOperationException">A call has a gap.</exception>
    Task<IReadOnlyDictionary<string, long>?> StoredAsync(CancellationToken cancellationToken);
}
