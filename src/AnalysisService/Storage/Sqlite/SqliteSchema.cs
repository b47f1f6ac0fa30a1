using Microsoft.Data.Sqlite;
using Parley.AnalysisService.Storage.Tables;

namespace Parley.AnalysisService.Storage.Sqlite;

/// <summary>Makes or updates the tables of a file.</summary>
internal static class SqliteSchema
{
    /// <summary>Another process holds the lock for as long as its tables are made, and no system tells when a file's lock is free.</summary>
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestLock = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Under a lock on a file beside the database. EF Core's own lock is a row, which a killed process would leave behind for ever: whoever holds
    /// the file's lock may remove it.
    /// </summary>
    public static async Task ApplyAsync(string file, Func<CallDb> open, TimeProvider time, CancellationToken cancellationToken)
    {
        SqliteFiles.MakeFolder(file);
        await using var held = await LockAsync($"{file}.lock", time, cancellationToken);
        HashSet<string> applied;
        await using (var connection = SqliteFiles.OpenForWriting(file))
        {
            applied = Applied(connection);
            connection.Execute("DROP TABLE IF EXISTS __EFMigrationsLock");
        }
        await using var db = open();
        await Schema.ApplyAsync(db, applied, cancellationToken);
    }

    private static async Task<FileStream> LockAsync(string file, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (time.GetElapsedTime(started) < LongestLock)
            {
                await Task.Delay(LockPause, time, cancellationToken);
            }
        }
    }

    private static HashSet<string> Applied(SqliteConnection connection)
    {
        var applied = new HashSet<string>();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if ((long)command.ExecuteScalar()! == 0)
            return applied;
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            applied.Add(reader.GetString(0));
        return applied;
    }
}
