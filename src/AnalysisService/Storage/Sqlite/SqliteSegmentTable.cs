using System.Runtime.InteropServices;
using Parley.AnalysisService.Storage.Writing;

namespace Parley.AnalysisService.Storage.Sqlite;

/// <summary>
/// Segments in SQLite: an append log with a unique index. Rows clustered by call would dirty a page for each call in a group
/// (docs/decisions/0007-storage.md). Under the write lock the ledger's view is exact, so that no insert can meet a key.
/// </summary>
internal sealed class SqliteSegmentTable(string file) : ISegmentTable
{
    private SqliteSession? _session;

    /// <summary>The open group's connection.</summary>
    public SqliteSession Session => _session ?? throw new InvalidOperationException("No group is open.");

    public bool Begin() => (_session ??= SqliteSession.Open(file)).Begin();

    public IReadOnlyDictionary<long, CallEnd> Ends(IReadOnlyCollection<long> calls)
    {
        var ends = new Dictionary<long, CallEnd>();
        var select = Session.SelectEnd;
        foreach (var call in calls)
        {
            select.Parameters[0].Value = call;
            using var reader = select.ExecuteReader();
            if (reader.Read())
                ends.Add(call, new CallEnd(reader.GetInt32(0), reader.GetInt64(1)));
        }
        return ends;
    }

    public bool TryInsert(IReadOnlyList<PendingAppend> appends, DateTimeOffset now)
    {
        var insert = Session.InsertSegment;
        insert.Parameters[3].Value = now.ToUnixTimeMilliseconds();
        foreach (var append in appends)
        {
            insert.Parameters[0].Value = append.Tenant;
            insert.Parameters[1].Value = append.Call;
            insert.Parameters[2].Value = append.Segment.Sequence;
            insert.Parameters[4].Value = Bytes(append.Segment.Content);
            insert.ExecuteNonQuery();
        }
        return true;
    }

    public IReadOnlyDictionary<(long Call, long Sequence), byte[]> Read(IReadOnlyList<PendingAppend> appends)
    {
        var contents = new Dictionary<(long, long), byte[]>();
        var select = Session.SelectContent;
        foreach (var append in appends)
        {
            select.Parameters[0].Value = append.Call;
            select.Parameters[1].Value = append.Segment.Sequence;
            if (select.ExecuteScalar() is byte[] content)
                contents[append.Key] = content;
        }
        return contents;
    }

    public void Commit() => Session.Commit();

    public void Abandon()
    {
        _session?.Dispose();
        _session = null;
    }

    /// <summary>There is no connection to lose: what failed once fails at once again.</summary>
    public bool IsLostConnection(Exception failure) => false;

    public void Dispose() => Abandon();

    private static byte[] Bytes(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var whole) && whole.Offset == 0 && whole.Count == whole.Array!.Length ? whole.Array : content.ToArray();
}
