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
    private NpgsqlConnection? _connection;
    private bool _isProven;

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
        using var command = Command(
            "SELECT c.id, c.tenant_id, coalesce((SELECT max(s.sequence) FROM segments s WHERE s.call = c.id), 0) FROM calls c WHERE c.id = ANY ($1)");
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. calls] });
        var ends = new Dictionary<long, CallEnd>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            ends.Add(reader.GetInt64(0), new CallEnd(reader.GetInt32(1), reader.GetInt64(2)));
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

    private NpgsqlCommand Command(string sql) => new(sql, _connection);
}
