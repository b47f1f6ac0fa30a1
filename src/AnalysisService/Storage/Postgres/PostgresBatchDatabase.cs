using System.Data.Common;
using Npgsql;
using Parley.AnalysisService.Storage.Batches;
using Parley.AnalysisService.Storage.Tables;

namespace Parley.AnalysisService.Storage.Postgres;

/// <summary>Batches in PostgreSQL, each transaction on a connection of the pool.</summary>
internal sealed class PostgresBatchDatabase(NpgsqlDataSource source, Func<CallDb> open) : IBatchDatabase
{
    public string Hold => "FOR UPDATE";

    public object Time(DateTimeOffset time) => time.ToUniversalTime();

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, int size, CancellationToken cancellationToken) => source.AgainWhenLostAsync(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(connection);
        await transaction.CommitAsync(cancellationToken);
        return result;
    });

    public Task<T> ReadAsync<T>(Func<CallDb, Task<T>> query) => source.AgainWhenLostAsync(async () =>
    {
        await using var db = open();
        return await query(db);
    });
}
