using System.Data.Common;

namespace Parley.AnalysisService.Storage.Batches;

/// <summary>The items' part of a transaction.</summary>
internal sealed class BatchItems(IBatchDatabase database)
{
    /// <summary>The batch is held, so that numbers have no gap.</summary>
    public async Task<AddedItems> AddAsync(DbConnection db, HeldBatch batch, IReadOnlyList<NewItem> items)
    {
        var (next, errors) = (batch.Total, 0);
        foreach (var item in items)
        {
            var added = await db.ExecuteAsync(
                """
                INSERT INTO batch_items (batch, number, tenant_id, hash, input, result, format, has_failed, free_at, attempts)
                VALUES (@batch, @number, @tenant, @hash, @input, @result, @format, @failed, @free, 0)
                ON CONFLICT DO NOTHING
                """,
                ("batch", batch.Id), ("number", next), ("tenant", batch.Tenant), ("hash", item.Hash), ("input", item.Input), ("result", item.Result),
                ("format", item.Format), ("failed", item.Input is null), ("free", item.Input is null ? null : Free));
            next += added;
            errors += item.Input is null ? added : 0;
        }
        await db.ExecuteAsync(
            "UPDATE batches SET total = @total, failed = failed + @failed WHERE id = @id", ("total", next), ("failed", errors), ("id", batch.Id));
        return new AddedItems(AddOutcome.Added, next - batch.Total, items.Count - (next - batch.Total), errors);
    }

    /// <summary>Whether adding them would change nothing.</summary>
    public static async Task<bool> HasAllAsync(DbConnection db, HeldBatch batch, IReadOnlyList<NewItem> items)
    {
        foreach (var item in items)
        {
            var there = await db.SelectAsync(
                "SELECT number FROM batch_items WHERE batch = @batch AND hash = @hash", row => row.GetInt32(0), ("batch", batch.Id), ("hash", item.Hash));
            if (there.Count == 0)
                return false;
        }
        return true;
    }

    /// <summary>Null when others were quicker. Like all who change items, it holds their batch first.</summary>
    public async Task<ClaimedItems?> ClaimAsync(DbConnection db, long batch, Guid claim, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        var options = await db.SelectAsync(
            "UPDATE batches SET served_at = @now WHERE id = @id AND ended_at IS NULL RETURNING options",
            row => (byte[])row.GetValue(0), ("now", database.Time(now)), ("id", batch));
        if (options.Count == 0)
            return null;
        var items = await db.SelectAsync(
            """
            UPDATE batch_items SET free_at = @until, claim = @claim, attempts = attempts + 1
            WHERE batch = @batch AND number IN (
                SELECT number FROM batch_items WHERE batch = @batch AND free_at <= @now ORDER BY number LIMIT @limit)
            RETURNING number, input, result, format, attempts
            """,
            row => new ClaimedItem(row.GetInt32(0), (byte[])row.GetValue(1), (byte[])row.GetValue(2), row.GetString(3), row.GetInt32(4)),
            ("until", database.Time(until)), ("claim", claim), ("batch", batch), ("now", database.Time(now)), ("limit", limit));
        items.Sort((one, other) => one.Number.CompareTo(other.Number));
        return items.Count == 0 ? null : new ClaimedItems(batch, options[0], claim, until, items);
    }

    /// <summary>The batch is held.</summary>
    public static async Task<int> CompleteAsync(DbConnection db, ClaimedItems claimed, IReadOnlyList<DoneItem> done)
    {
        var (completed, failed) = (0, 0);
        foreach (var item in done)
        {
            var kept = await db.ExecuteAsync(
                """
                UPDATE batch_items SET result = @result, has_failed = @failed, free_at = NULL, claim = NULL
                WHERE batch = @batch AND number = @number AND claim = @claim AND free_at IS NOT NULL
                """,
                ("result", item.Result), ("failed", item.HasFailed), ("batch", claimed.Batch), ("number", item.Number), ("claim", claimed.Claim));
            if (item.HasFailed)
                failed += kept;
            else
                completed += kept;
        }
        await db.ExecuteAsync(
            "UPDATE batches SET completed = completed + @completed, failed = failed + @failed WHERE id = @id",
            ("completed", completed), ("failed", failed), ("id", claimed.Batch));
        return completed + failed;
    }

    public Task<int> ReleaseAsync(DbConnection db, ClaimedItems claimed) => db.ExecuteAsync(
        "UPDATE batch_items SET free_at = @free, claim = NULL, attempts = attempts - 1 WHERE batch = @batch AND claim = @claim AND free_at IS NOT NULL",
        ("free", Free), ("batch", claimed.Batch), ("claim", claimed.Claim));

    public static Task<int> EraseAsync(DbConnection db, long batch, int limit) => db.ExecuteAsync(
        "DELETE FROM batch_items WHERE batch = @batch AND number IN (SELECT number FROM batch_items WHERE batch = @batch LIMIT @limit)",
        ("batch", batch), ("limit", limit));

    /// <summary>Anybody may take it.</summary>
    private object Free => database.Time(DateTimeOffset.UnixEpoch);
}
