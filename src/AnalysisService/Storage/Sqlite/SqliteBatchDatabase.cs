using System.Data.Common;
using Parley.AnalysisService.Storage.Batches;
using Parley.AnalysisService.Storage.Tables;
using Parley.AnalysisService.Storage.Writing;

namespace Parley.AnalysisService.Storage.Sqlite;

/// <summary>
/// Batches in SQLite: written in turn by the one writer, in its groups, so that they never wait for the file's lock and nobody waits for theirs.
/// All of them share one turn with the work of no known call; live calls have one each.
/// </summary>
internal sealed class SqliteBatchDatabase(SegmentWriter writer, SqliteSegmentTable segments, Func<CallDb> open) : IBatchDatabase
{
    /// <summary>The writer is alone.</summary>
    public string Hold => "";

    public object Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, int size, CancellationToken cancellationToken) => writer.InTurnAsync(
        // Microsoft.Data.Sqlite knows no waiting: its tasks are complete when they are returned.
        0, () => work(segments.Session.Connection).GetAwaiter().GetResult(), size, cancellationToken);

    public Task<T> ReadAsync<T>(Func<CallDb, Task<T>> query) => StoreFailures.TranslateAsync(async () =>
    {
        await using var db = open();
        return await query(db);
    });
}
