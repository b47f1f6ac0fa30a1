namespace Parley.AnalysisService.Storage.Tables;

/// <summary>A batch. Its counts are kept here, changed with the items in one transaction, so that nobody has to count rows.</summary>
internal sealed class BatchRow
{
    public const int BatchIdLength = 100;

    public const int NameLength = 200;

    /// <summary>Never used twice.</summary>
    public long Id { get; init; }

    public int TenantId { get; init; }

    public TenantRow? Tenant { get; init; }

    /// <summary>The caller's own id, or one that was made; unique within a tenant.</summary>
    public required string BatchId { get; init; }

    public required string Name { get; init; }

    /// <summary>The bytes of <c>parley.v1.BatchOptions</c>.</summary>
    public required byte[] Options { get; init; }

    /// <summary>Items so far.</summary>
    public int Total { get; init; }

    /// <summary>Items with a report.</summary>
    public int Completed { get; init; }

    /// <summary>Items with an error.</summary>
    public int Failed { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a machine last took items of it: the one that waited longest is next.</summary>
    public DateTimeOffset ServedAt { get; init; }

    /// <summary>Nothing is added after it; null: it is open.</summary>
    public DateTimeOffset? SealedAt { get; init; }

    /// <summary>Null: it is not cancelled.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>When all of it was analysed, or it was cancelled; null: it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
