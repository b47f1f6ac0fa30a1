using Microsoft.Data.Sqlite;

namespace Parley.Faults.Storage;

/// <summary>The service's database, looked at past the service.</summary>
internal sealed class SqliteFile(string path)
{
    private const int BusySeconds = 60;

    /// <summary>The last sequence of each call.</summary>
    public IReadOnlyDictionary<string, long> LastSequences()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT c.call_id, count(s.sequence), coalesce(max(s.sequence), 0) FROM calls c LEFT JOIN segments s ON s.call = c.id GROUP BY c.id";
        using var rows = command.ExecuteReader();
        var last = new Dictionary<string, long>();
        while (rows.Read())
        {
            var (call, count, sequence) = (rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2));
            if (count != sequence)
                throw new InvalidOperationException($"{call} has {count} segments up to sequence {sequence}: there is a gap.");
            last.Add(call, sequence);
        }
        return last;
    }

    /// <summary>Moves the write-ahead log into the file and makes it empty, so that the next commit needs room.</summary>
    public void EmptyLog()
    {
        using var connection = Open();
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>No other connection writes until it is disposed. What is in the write-ahead log is moved into the file.</summary>
    public IDisposable Lock()
    {
        var connection = Open();
        Run(connection, "BEGIN IMMEDIATE");
        using var other = Open();
        Run(other, "PRAGMA wal_checkpoint(PASSIVE)");
        return connection;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        connection.Open();
        Run(connection, $"PRAGMA busy_timeout={BusySeconds * 1000}");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
