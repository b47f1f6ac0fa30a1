using System.Data.Common;

namespace Parley.AnalysisService.Storage.Batches;

/// <summary>
/// Keeps batches so that any machine can go on with them. What a task of it has written when it completes survives a kill of this process and of
/// the database. All may be done twice: a repeat finds what is there.
/// </summary>
internal sealed class BatchStore(IBatchDatabase database, TimeProvider time)
{
    /// <summary>Items that are written in one transaction: short enough not to hold up what is live.</summary>
    public const int MostAtOnce = 50;

    private readonly BatchItems _items = new(database);

    public BatchQueries Read { get; } = new(database);

    /// <summary>Opens a batch; one that is there already is left as it is.</summary>
    public Task<int> CreateAsync(BatchKey key, string name, byte[] options, CancellationToken cancellationToken)
    {
        var now = database.Time(time.GetUtcNow());
        return database.WriteAsync(
            async db =>
            {
                await db.ExecuteAsync("INSERT INTO tenants (name) VALUES (@name) ON CONFLICT DO NOTHING", ("name", key.Tenant));
                return await db.ExecuteAsync(
                    """
                    INSERT INTO batches (tenant_id, batch_id, name, options, total, completed, failed, created_at, served_at)
                    SELECT id, @batch, @label, @options, 0, 0, 0, @now, @now FROM tenants WHERE name = @tenant
                    ON CONFLICT DO NOTHING
                    """,
                    ("tenant", key.Tenant), ("batch", key.BatchId), ("label", name), ("options", options), ("now", now));
            },
            options.Length, cancellationToken);
    }

    /// <summary>Adds items at the end, those that are there already excepted.</summary>
    /// <param name="items">At most <see cref="MostAtOnce"/>.</param>
    public Task<AddedItems> AddAsync(BatchKey key, IReadOnlyList<NewItem> items, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async db =>
            {
                if (await HoldAsync(db, key) is not { } batch)
                    return new AddedItems(AddOutcome.Missing, 0, 0, 0);
                if (!batch.IsSealed && !batch.HasEnded)
                    return await _items.AddAsync(db, batch, items);
                // A repeat of what is there is no addition.
                return await BatchItems.HasAllAsync(db, batch, items)
                    ? new AddedItems(AddOutcome.Added, 0, items.Count, 0)
                    : new AddedItems(AddOutcome.Closed, 0, 0, 0);
            },
            items.Sum(item => item.Size), cancellationToken);

    /// <summary>Nothing more is added. Changes nothing when it is sealed or has ended.</summary>
    public Task<int> SealAsync(BatchKey key, CancellationToken cancellationToken) => database.WriteAsync(
        async db =>
        {
            if (await HoldAsync(db, key) is not { IsSealed: false, HasEnded: false } batch)
                return 0;
            var now = database.Time(time.GetUtcNow());
            await db.ExecuteAsync("UPDATE batches SET sealed_at = @now WHERE id = @id", ("now", now), ("id", batch.Id));
            return await EndIfDoneAsync(db, batch.Id);
        },
        0, cancellationToken);

    /// <summary>Changes nothing when it has ended.</summary>
    public Task<int> CancelAsync(BatchKey key, CancellationToken cancellationToken) => database.WriteAsync(
        async db =>
        {
            if (await HoldAsync(db, key) is not { HasEnded: false } batch)
                return 0;
            return await db.ExecuteAsync(
                "UPDATE batches SET cancelled_at = @now, ended_at = @now WHERE id = @id", ("now", database.Time(time.GetUtcNow())), ("id", batch.Id));
        },
        0, cancellationToken);

    /// <summary>Takes items of the batch that waited longest. Machines that ask at once get different ones.</summary>
    /// <returns>Null: there is nothing to take.</returns>
    public async Task<ClaimedItems?> ClaimAsync(int limit, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await Read.NextAsync(now, cancellationToken) is not { } next)
            return null;
        var claim = Guid.NewGuid();
        return await database.WriteAsync(db => _items.ClaimAsync(db, next, claim, now, now + lease, limit), 0, cancellationToken);
    }

    /// <summary>Keeps results. Those of a batch that was cancelled, or of items that somebody else took after the lease, are left out.</summary>
    /// <returns>How many were kept.</returns>
    public Task<int> CompleteAsync(ClaimedItems claimed, IReadOnlyList<DoneItem> done, CancellationToken cancellationToken) => database.WriteAsync(
        async db =>
        {
            if (await HoldAsync(db, claimed.Batch) is not { HasEnded: false })
                return 0;
            var kept = await BatchItems.CompleteAsync(db, claimed, done);
            await EndIfDoneAsync(db, claimed.Batch);
            return kept;
        },
        done.Sum(item => item.Result.Length), cancellationToken);

    /// <summary>Gives back what is not done, as if it had never been taken.</summary>
    public Task<int> ReleaseAsync(ClaimedItems claimed, CancellationToken cancellationToken) =>
        database.WriteAsync(db => _items.ReleaseAsync(db, claimed), 0, cancellationToken);

    /// <summary>Erases batches that ended before that time, at most so many, piece by piece.</summary>
    /// <returns>How many were erased.</returns>
    public async Task<int> EraseEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        var ended = await Read.EndedAsync(before, limit, cancellationToken);
        foreach (var batch in ended)
        {
            while (await database.WriteAsync(db => BatchItems.EraseAsync(db, batch, MostAtOnce), 0, cancellationToken) > 0)
                cancellationToken.ThrowIfCancellationRequested();
            await database.WriteAsync(db => db.ExecuteAsync("DELETE FROM batches WHERE id = @id", ("id", batch)), 0, cancellationToken);
        }
        return ended.Count;
    }

    /// <summary>The batch, which nobody else changes before the transaction ends; null: there is none.</summary>
    private Task<HeldBatch?> HoldAsync(DbConnection db, BatchKey key) => HoldAsync(
        db, "tenant_id = (SELECT id FROM tenants WHERE name = @tenant) AND batch_id = @batch", ("tenant", key.Tenant), ("batch", key.BatchId));

    private Task<HeldBatch?> HoldAsync(DbConnection db, long id) => HoldAsync(db, "id = @id", ("id", id));

    private async Task<HeldBatch?> HoldAsync(DbConnection db, string which, params (string, object?)[] parameters)
    {
        var rows = await db.SelectAsync(
            $"SELECT id, tenant_id, total, sealed_at IS NOT NULL, ended_at IS NOT NULL FROM batches WHERE {which} {database.Hold}",
            row => new HeldBatch(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetBoolean(3), row.GetBoolean(4)), parameters);
        return rows.SingleOrDefault();
    }

    private Task<int> EndIfDoneAsync(DbConnection db, long id) => db.ExecuteAsync(
        "UPDATE batches SET ended_at = @now WHERE id = @id AND sealed_at IS NOT NULL AND ended_at IS NULL AND completed + failed = total",
        ("now", database.Time(time.GetUtcNow())), ("id", id));
}
