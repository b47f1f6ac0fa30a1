using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Parley.AnalysisService.Storage.Batches;
using Parley.AnalysisService.Storage.Tables;
using Parley.AnalysisService.Storage.Writing;

namespace Parley.AnalysisService.Storage.Sqlite;

/// <summary>Calls in one SQLite file. Everything is written by the one writer; reading goes on beside it.</summary>
internal sealed class SqliteStore : IManagedStore
{
    private readonly string _file;
    private readonly TimeProvider _time;
    private readonly PooledDbContextFactory<SqliteCallDb> _contexts;
    private readonly CallQueries _queries;
    private readonly SqliteCallTable _calls;
    private bool _closed;

    /// <param name="file">Full path of the database; its folder is made when it is missing.</param>
    /// <param name="time">Of openings, segments and endings.</param>
    /// <param name="log">Outages and their end.</param>
    /// <param name="metrics">Of the writer; null: not measured.</param>
    public SqliteStore(string file, TimeProvider time, ILogger log, StoreMetrics? metrics = null)
    {
        (_file, _time) = (file, time);
        _contexts = new PooledDbContextFactory<SqliteCallDb>(new DbContextOptionsBuilder<SqliteCallDb>()
            .UseSqlite(SqliteFiles.ConnectionString(file, pooling: true))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        _queries = new CallQueries(_contexts.CreateDbContext);
        Segments = new SqliteSegmentTable(file);
        _calls = new SqliteCallTable(Segments);
        Writer = new SegmentWriter(Segments, time, log, metrics);
        Batches = new SqliteBatchDatabase(Writer, Segments, _contexts.CreateDbContext);
    }

    public string Place => _file;

    public SegmentWriter Writer { get; }

    public IBatchDatabase? Batches { get; }

    /// <summary>Belongs to the writer's thread: use it in turn only.</summary>
    public SqliteSegmentTable Segments { get; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SqliteSchema.ApplyAsync(_file, _contexts.CreateDbContext, _time, cancellationToken);
        }
        catch (Exception failure) when (StoreFailures.IsDatabase(failure))
        {
            throw new StoreUnavailableException($"{_file} cannot be used as the call store ({StoreFailures.Describe(failure)}).", failure);
        }
    }

    public async Task<StoredCall> OpenAsync(CallKey key, ReadOnlyMemory<byte> settings, CancellationToken cancellationToken)
    {
        var bytes = settings.ToArray();
        while (true)
        {
            var (id, isNew) = await Writer.InTurnAsync(0, () => _calls.Open(key, bytes, _time.GetUtcNow()), bytes.Length, cancellationToken);
            if (isNew)
                return new StoredCall(id, key, bytes, [], null);
            // Null when the call was erased just now.
            if (await ReadAsync(key, id, cancellationToken) is { } stored)
                return stored;
        }
    }

    public async Task<StoredCall?> FindAsync(CallKey key, CancellationToken cancellationToken) =>
        await StoreFailures.TranslateAsync(() => _queries.IdAsync(key, cancellationToken)) is { } id ? await ReadAsync(key, id, cancellationToken) : null;

    public ValueTask AppendAsync(long callId, StoredSegment segment, CancellationToken cancellationToken) =>
        Writer.AppendAsync(callId, segment, cancellationToken);

    public async Task FinishAsync(long callId, ReadOnlyMemory<byte> report, CancellationToken cancellationToken)
    {
        var bytes = report.ToArray();
        if (!await Writer.InTurnAsync(callId, () => _calls.Finish(callId, bytes, _time.GetUtcNow()), bytes.Length, cancellationToken))
            throw StoreFailures.Erased();
    }

    public Task<IReadOnlyList<CallKey>> UnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        StoreFailures.TranslateAsync(() => _queries.UnfinishedAsync(before, limit, cancellationToken));

    public Task CheckAsync(CancellationToken cancellationToken) => Writer.InTurnAsync(0, _calls.Touch, 0, cancellationToken);

    public async Task<int> EraseEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        var calls = await StoreFailures.TranslateAsync(() => _queries.EndedAsync(before, limit, cancellationToken));
        foreach (var call in calls)
            await Writer.InTurnAsync(call, () => Erase(call), 0, cancellationToken);
        return calls.Count;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
            return;
        await Writer.DisposeAsync();
        // The last connection that is closed leaves everything in the one file.
        using var connection = new SqliteConnection(SqliteFiles.ConnectionString(_file, pooling: true));
        SqliteConnection.ClearPool(connection);
    }

    private async Task<StoredCall?> ReadAsync(CallKey key, long id, CancellationToken cancellationToken)
    {
        await Writer.SettleAsync(id, cancellationToken);
        return await StoreFailures.TranslateAsync(() => _queries.ReadAsync(key, id, cancellationToken));
    }

    private bool Erase(long call)
    {
        _calls.Erase(call);
        Writer.Forget(call);
        return true;
    }
}
