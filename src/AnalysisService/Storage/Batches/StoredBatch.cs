namespace Parley.AnalysisService.Storage.Batches;

/// <summary>A batch as it stands.</summary>
/// <param name="Id">The store's own number of it; later batches have greater ones.</param>
/// <param name="Options">The bytes of <c>parley.v1.BatchOptions</c>.</param>
/// <param name="Total">Items so far.</param>
/// <param name="Completed">Items with a report.</param>
/// <param name="Failed">Items with an error.</param>
/// <param name="SealedAt">Null: it is open.</param>
/// <param name="CancelledAt">Null: it is not cancelled.</param>
/// <param name="EndedAt">When all of it was analysed, or it was cancelled; null: it goes on.</param>
internal sealed record StoredBatch(
    long Id,
    string BatchId,
    string Name,
    ReadOnlyMemory<byte> Options,
    int Total,
    int Completed,
    int Failed,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SealedAt,
    DateTimeOffset? CancelledAt,
    DateTimeOffset? EndedAt);
