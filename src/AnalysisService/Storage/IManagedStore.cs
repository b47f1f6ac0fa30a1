using Parley.AnalysisService.Storage.Batches;

namespace Parley.AnalysisService.Storage;

/// <summary>A store as the service itself sees it: opened at the start, swept while it runs, closed at the end.</summary>
internal interface IManagedStore : ICallStore, IAsyncDisposable
{
    /// <summary>For the log: no password.</summary>
    string Place { get; }

    /// <summary>Where batches are kept; null: nowhere, they are refused.</summary>
    IBatchDatabase? Batches { get; }

    /// <summary>Creates the tables or brings them up to date; several machines may do so at once.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used; the message says where and why.</exception>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Writes something that changes nothing, to see whether it can be written.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached or written.</exception>
    Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>Erases calls that ended before that time, at most so many, with their segments and reports.</summary>
    /// <returns>How many were erased.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached or written.</exception>
    Task<int> EraseEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}
