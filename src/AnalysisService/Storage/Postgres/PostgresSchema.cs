using Npgsql;
using Parley.AnalysisService.Storage.Tables;

namespace Parley.AnalysisService.Storage.Postgres;

/// <summary>Makes or updates the tables of a database.</summary>
internal static class PostgresSchema
{
    /// <summary>"parley" in ASCII: any number that no other program on the database uses.</summary>
    private const long LockKey = 0x7061726C6579;

    /// <summary>Under an advisory lock: of machines that start at once one migrates, the others find it done. A killed machine's lock goes with its session.</summary>
    public static async Task ApplyAsync(NpgsqlDataSource source, Func<CallDb> open, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            await using var db = open();
            await Schema.ApplyAsync(db, await AppliedAsync(connection, cancellationToken), cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    private static async Task<HashSet<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new HashSet<string>();
        await using (var exists = new NpgsqlCommand("""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""", connection))
        {
            if (await exists.ExecuteScalarAsync(cancellationToken) is false)
                return applied;
        }
        await using var select = new NpgsqlCommand("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """, connection);
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            applied.Add(reader.GetString(0));
        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
