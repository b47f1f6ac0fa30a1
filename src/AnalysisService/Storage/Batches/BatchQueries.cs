using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Parley.AnalysisService.Storage.Tables;

namespace Parley.AnalysisService.Storage.Batches;

/// <summary>What is read of batches, from either database.</summary>
internal sealed class BatchQueries(IBatchDatabase database)
{
    private static readonly Expression<Func<BatchRow, StoredBatch>> Whole = row => new StoredBatch(
        row.Id, row.BatchId, row.Name, row.Options, row.Total, row.Completed, row.Failed, row.CreatedAt, row.SealedAt, row.CancelledAt, row.EndedAt);

    /// <summary>Null when there is no such batch.</summary>
    public Task<StoredBatch?> FindAsync(BatchKey key, CancellationToken cancellationToken) => database.ReadAsync(db => db.Batches
        .Where(batch => batch.Tenant!.Name == key.Tenant && batch.BatchId == key.BatchId).Select(Whole).SingleOrDefaultAsync(cancellationToken));

    /// <summary>The newest first.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="before">Only those with a smaller number.</param>
    public Task<List<StoredBatch>> ListAsync(string tenant, long before, int limit, CancellationToken cancellationToken) => database.ReadAsync(db => db.Batches
        .Where(batch => batch.Tenant!.Name == tenant && batch.Id < before).OrderByDescending(batch => batch.Id).Take(limit).Select(Whole)
        .ToListAsync(cancellationToken));

    /// <summary>Items from a place on, in order.</summary>
    public Task<List<StoredResult>> ResultsAsync(long batch, int first, int limit, CancellationToken cancellationToken) => database.ReadAsync(db => db.BatchItems
        .Where(item => item.Batch == batch && item.Number >= first).OrderBy(item => item.Number).Take(limit)
        .Select(item => new StoredResult(item.Number, item.Result, item.FreeAt == null)).ToListAsync(cancellationToken));

    /// <summary>The first items with an error, in order.</summary>
    public Task<List<StoredResult>> ErrorsAsync(long batch, int limit, CancellationToken cancellationToken) => database.ReadAsync(db => db.BatchItems
        .Where(item => item.Batch == batch && item.HasFailed).OrderBy(item => item.Number).Take(limit)
        .Select(item => new StoredResult(item.Number, item.Result, true)).ToListAsync(cancellationToken));

    /// <summary>The batch that waited longest of those with an item that can be taken; null: there is none.</summary>
    public Task<long?> NextAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        now = now.ToUniversalTime();
        return database.ReadAsync(db => db.Batches
            .Where(batch => batch.EndedAt == null && db.BatchItems.Any(item => item.Batch == batch.Id && item.FreeAt <= now))
            .OrderBy(batch => batch.ServedAt).ThenBy(batch => batch.Id).Select(batch => (long?)batch.Id).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>Batches that ended before that time, oldest first.</summary>
    public Task<List<long>> EndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        before = before.ToUniversalTime();
        return database.ReadAsync(db => db.Batches.Where(batch => batch.EndedAt < before).OrderBy(batch => batch.EndedAt)
            .Select(batch => batch.Id).Take(limit).ToListAsync(cancellationToken));
    }
}
