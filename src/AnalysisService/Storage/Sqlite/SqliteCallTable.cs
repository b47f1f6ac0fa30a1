using Microsoft.Data.Sqlite;

namespace Parley.AnalysisService.Storage.Sqlite;

/// <summary>Calls in SQLite, written within the writer's groups, since SQLite has one writer at a time.</summary>
internal sealed class SqliteCallTable(SqliteSegmentTable segments)
{
    /// <summary>The call's number, and whether it was opened by this.</summary>
    public (long Id, bool IsNew) Open(CallKey key, byte[] settings, DateTimeOffset now)
    {
        Execute("INSERT INTO tenants (name) VALUES ($name) ON CONFLICT DO NOTHING", ("$name", key.Tenant));
        var isNew = 1 == Execute(
            """
            INSERT INTO calls (tenant_id, call_id, settings, opened_at)
            SELECT id, $call, $settings, $now FROM tenants WHERE name = $name
            ON CONFLICT DO NOTHING
            """,
            ("$name", key.Tenant), ("$call", key.CallId), ("$settings", settings), ("$now", now.ToUnixTimeMilliseconds()));
        using var select = Command(
            "SELECT c.id FROM calls c JOIN tenants t ON t.id = c.tenant_id WHERE t.name = $name AND c.call_id = $call",
            ("$name", key.Tenant), ("$call", key.CallId));
        return ((long)select.ExecuteScalar()!, isNew);
    }

    /// <summary>False when there is no such call.</summary>
    public bool Finish(long call, byte[] report, DateTimeOffset now) => 1 == Execute(
        "UPDATE calls SET report = $report, ended_at = $now WHERE id = $call",
        ("$report", report), ("$now", now.ToUnixTimeMilliseconds()), ("$call", call));

    /// <summary>A write that changes nothing.</summary>
    public int Touch() => Execute("INSERT INTO tenants (name) VALUES ($name) ON CONFLICT (name) DO UPDATE SET name = excluded.name", ("$name", CallKey.DefaultTenant));

    public void Erase(long call)
    {
        Execute("DELETE FROM segments WHERE call = $call", ("$call", call));
        Execute("DELETE FROM calls WHERE id = $call", ("$call", call));
    }

    private int Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = segments.Session.Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
