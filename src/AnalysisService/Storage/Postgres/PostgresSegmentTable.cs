using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;
using Parley.AnalysisService.Storage.Writing;

namespace Parley.AnalysisService.Storage.Postgres;

/// <summary>
/// Segments in PostgreSQL: each group is one binary COPY, which is a transaction of its own. The key refuses what another machine has stored
/// meanwhile, then nothing of the group is there and the ledger sorts it out.
/// </summary>
internal sealed class PostgresSegmentTable(NpgsqlDataSource source) : ISegmentTable
{
    private const int MostOpened = 10_000;
    private readonly ConcurrentDictionary<long, CallEnd> _opened = new();
    private NpgsqlConnection? _connection;
    private bool _isProven;

    /// <summary>This call is new here, and so its end need not be looked up. From any thread; should another machine be quicker, the key tells.</summary>
    public void Opened(long call, int tenant)
    {
        if (_opened.Count > MostOpened)
            _opened.Clear();
        _opened[call] = new CallEnd(tenant, 0);
    }

    /// <summary>This call was there already; another machine may have gone on with it.</summary>
    public void Found(long call) => _opened.TryRemove(call, out _);

    public bool Begin()
    {
        if (_connection is not null)
            return false;
        var connection = source.CreateConnection();
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        _connection = connection;
        return true;
    }

    public IReadOnlyDictionary<long, CallEnd> Ends(IReadOnlyCollection<long> calls)
    {
        var ends = new Dictionary<long, CallEnd>();
        foreach (var call in calls)
        {
            if (_opened.TryRemove(call, out var end))
                ends.Add(call, end);
        }
        if (ends.Count < calls.Count)
            Look([.. calls.Where(call => !ends.ContainsKey(call))], ends);
        return ends;
    }

    public bool TryInsert(IReadOnlyList<PendingAppend> appends, DateTimeOffset now)
    {
        try
        {
            using var copy = _connection!.BeginBinaryImport("COPY segments (tenant_id, call, sequence, heard_at, content) FROM STDIN BINARY");
            foreach (var append in appends)
            {
                copy.StartRow();
                copy.Write(append.Tenant, NpgsqlDbType.Integer);
                copy.Write(append.Call, NpgsqlDbType.Bigint);
                copy.Write(append.Segment.Sequence, NpgsqlDbType.Bigint);
                copy.Write(now, NpgsqlDbType.TimestampTz);
                copy.Write(append.Segment.Content, NpgsqlDbType.Bytea);
            }
            copy.Complete();
            return true;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    public IReadOnlyDictionary<(long Call, long Sequence), byte[]> Read(IReadOnlyList<PendingAppend> appends)
    {
        using var command = Command(
            "SELECT call, sequence, content FROM segments WHERE (call, sequence) IN (SELECT * FROM unnest($1, $2))");
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. appends.Select(append => append.Call)] });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. appends.Select(append => append.Segment.Sequence)] });
        var contents = new Dictionary<(long, long), byte[]>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            contents[(reader.GetInt64(0), reader.GetInt64(1))] = reader.GetFieldValue<byte[]>(2);
        return contents;
    }

    /// <summary>The COPY has committed.</summary>
    public void Commit() => _isProven = true;

    public void Abandon()
    {
        _connection?.Dispose();
        _connection = null;
        _isProven = false;
    }

    /// <summary>A server that was restarted, or a standby that took over, is worth one try at once.</summary>
    public bool IsLostConnection(Exception failure) => _isProven && PostgresConnections.IsLost(failure);

    public void Dispose() => Abandon();

    private void Look(long[] calls, Dictionary<long, CallEnd> ends)
    {
        using var command = Command(
            "SELECT c.id, c.tenant_id, coalesce((SELECT max(s.sequence) FROM segments s WHERE s.call = c.id), 0) FROM calls c WHERE c.id = ANY ($1)");
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = calls });
        using var reader = command.ExecuteReader();
        while (reader.Read())
            ends.Add(reader.GetInt64(0), new CallEnd(reader.GetInt32(1), reader.GetInt64(2)));
    }

    private NpgsqlCommand Command(string sql) => new(sql, _connection);
}
