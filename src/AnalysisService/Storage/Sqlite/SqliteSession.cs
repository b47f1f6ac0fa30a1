using Microsoft.Data.Sqlite;

namespace Parley.AnalysisService.Storage.Sqlite;

/// <summary>The writer's connection with its prepared statements, from one failure to the next.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _version;
    private long _seen = -1;

    private SqliteSession(SqliteConnection connection)
    {
        Connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        // Changes when any other connection commits.
        _version = Prepare("PRAGMA data_version");
        InsertSegment = Prepare(
            "INSERT INTO segments (tenant_id, call, sequence, heard_at, content) VALUES ($tenant, $call, $sequence, $now, $content)",
            "$tenant", "$call", "$sequence", "$now", "$content");
        SelectContent = Prepare("SELECT content FROM segments WHERE call = $call AND sequence = $sequence", "$call", "$sequence");
        SelectEnd = Prepare(
            "SELECT tenant_id, coalesce((SELECT max(sequence) FROM segments WHERE call = $call), 0) FROM calls WHERE id = $call", "$call");
    }

    /// <summary>Opens the file; it has its tables.</summary>
    public static SqliteSession Open(string file)
    {
        var connection = SqliteFiles.OpenForWriting(file);
        try
        {
            return new SqliteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public SqliteConnection Connection { get; }

    public SqliteCommand InsertSegment { get; }

    public SqliteCommand SelectContent { get; }

    public SqliteCommand SelectEnd { get; }

    /// <summary>Takes the database's write lock; true when another connection wrote since the last time.</summary>
    public bool Begin()
    {
        _begin.ExecuteNonQuery();
        var version = (long)_version.ExecuteScalar()!;
        var changed = version != _seen;
        _seen = version;
        return changed;
    }

    public void Commit() => _commit.ExecuteNonQuery();

    public void Dispose() => Connection.Dispose();

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter(parameter, 0L));
        command.Prepare();
        return command;
    }
}
