using System.Data.Common;
using Parley.AnalysisService.Storage.Tables;

namespace Parley.AnalysisService.Storage.Batches;

/// <summary>What the two databases do differently for batches.</summary>
internal interface IBatchDatabase
{
    /// <summary>After a select: nobody else changes the row before this transaction ends.</summary>
    string Hold { get; }

    /// <summary>A time as the tables have it.</summary>
    object Time(DateTimeOffset time);

    /// <summary>Does this in one transaction, durable when the task completes. It may be done twice.</summary>
    /// <param name="work">Uses this connection only.</param>
    /// <param name="size">Bytes that it writes, roughly.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached or written.</exception>
    Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, int size, CancellationToken cancellationToken);

    /// <summary>Reads beside those who write.</summary>
    /// <exception cref="StoreUnavailableException">As above.</exception>
    Task<T> ReadAsync<T>(Func<CallDb, Task<T>> query);
}
