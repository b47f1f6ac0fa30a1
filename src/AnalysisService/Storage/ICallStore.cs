namespace Parley.AnalysisService.Storage;

/// <summary>
/// Keeps live calls so that any machine can go on with them. When a task of it completes, what it was asked to write survives a kill of this
/// process and of the database. Calls may be used side by side; writes of many calls share one group commit.
/// </summary>
internal interface ICallStore
{
    /// <summary>Opens a call, or returns what is already stored of it (then with the settings of the first opening).</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached or written; nothing was promised.</exception>
    Task<StoredCall> OpenAsync(CallKey key, ReadOnlyMemory<byte> settings, CancellationToken cancellationToken);

    /// <summary>A call with all its segments; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">As above.</exception>
    Task<StoredCall?> FindAsync(CallKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a segment; completes when it is durable. The same sequence with the same content again is harmless. Segments of one call are stored in
    /// the order in which this was called; when one fails, those after it fail too, so that what is stored never has a gap.
    /// What fails is the task; the call itself does not throw.
    /// </summary>
    /// <exception cref="StoreConflictException">Another machine stored another segment under this sequence: this call is owned elsewhere.</exception>
    /// <exception cref="StoreUnavailableException">As above. The caller may try again.</exception>
    ValueTask AppendAsync(long callId, StoredSegment segment, CancellationToken cancellationToken);

    /// <summary>Keeps the report and marks the call as ended. Again with a report: replaces it.</summary>
    /// <exception cref="StoreUnavailableException">As above.</exception>
    Task FinishAsync(long callId, ReadOnlyMemory<byte> report, CancellationToken cancellationToken);

    /// <summary>Calls that were opened and never ended, and to which nothing was added since <paramref name="before"/>; oldest first, at most <paramref name="limit"/>.</summary>
    /// <exception cref="StoreUnavailableException">As above.</exception>
    Task<IReadOnlyList<CallKey>> UnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}
