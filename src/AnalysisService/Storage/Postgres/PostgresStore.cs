using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Parley.AnalysisService.Storage.Batches;
using Parley.AnalysisService.Storage.Tables;
using Parley.AnalysisService.Storage.Writing;

namespace Parley.AnalysisService.Storage.Postgres;

/// <summary>Calls in a PostgreSQL database that many machines share.</summary>
internal sealed class PostgresStore : IManagedStore
{
    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _time;
    private readonly PooledDbContextFactory<PostgresCallDb> _contexts;
    private readonly CallQueries _queries;
    private readonly PostgresCallTable _calls;
    private readonly PostgresSegmentTable _segments;
    private bool _closed;

    /// <param name="connection">An Npgsql connection string; its password is shown nowhere.</param>
    /// <param name="time">Of openings, segments and endings.</param>
    /// <param name="log">Outages and their end.</param>
    /// <param name="metrics">Of the writer; null: not measured.</param>
    public PostgresStore(string connection, TimeProvider time, ILogger log, StoreMetrics? metrics = null)
    {
        _time = time;
        _source = PostgresConnections.Open(connection);
        _contexts = new PooledDbContextFactory<PostgresCallDb>(new DbContextOptionsBuilder<PostgresCallDb>()
            .UseNpgsql(_source)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        _queries = new CallQueries(_contexts.CreateDbContext);
        _calls = new PostgresCallTable(_source);
        Place = PlaceOf(connection);
        _segments = new PostgresSegmentTable(_source);
        Writer = new SegmentWriter(_segments, time, log, metrics);
        Batches = new PostgresBatchDatabase(_source, _contexts.CreateDbContext);
    }

    public string Place { get; }

    public SegmentWriter Writer { get; }

    public IBatchDatabase? Batches { get; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PostgresSchema.ApplyAsync(_source, _contexts.CreateDbContext, cancellationToken);
        }
        catch (Exception failure) when (StoreFailures.IsDatabase(failure))
        {
            throw new StoreUnavailableException($"{Place} cannot be used as the call store ({StoreFailures.Describe(failure)}).", failure);
        }
    }

    public async Task<StoredCall> OpenAsync(CallKey key, ReadOnlyMemory<byte> settings, CancellationToken cancellationToken)
    {
        var bytes = settings.ToArray();
        while (true)
        {
            if (await _calls.OpenAsync(key, bytes, _time.GetUtcNow(), cancellationToken) is { } opened)
            {
                _segments.Opened(opened.Id, opened.Tenant);
                return new StoredCall(opened.Id, key, bytes, [], null);
            }
            // Null when the call was erased just now.
            if (await FindAsync(key, cancellationToken) is { } stored)
                return stored;
        }
    }

    public async Task<StoredCall?> FindAsync(CallKey key, CancellationToken cancellationToken)
    {
        if (await _source.AgainWhenLostAsync(() => _queries.IdAsync(key, cancellationToken)) is not { } id)
            return null;
        _segments.Found(id);
        await Writer.SettleAsync(id, cancellationToken);
        return await _source.AgainWhenLostAsync(() => _queries.ReadAsync(key, id, cancellationToken));
    }

    public ValueTask AppendAsync(long callId, StoredSegment segment, CancellationToken cancellationToken) =>
        Writer.AppendAsync(callId, segment, cancellationToken);

    public async Task FinishAsync(long callId, ReadOnlyMemory<byte> report, CancellationToken cancellationToken)
    {
        if (!await _calls.FinishAsync(callId, report.ToArray(), _time.GetUtcNow(), cancellationToken))
            throw StoreFailures.Erased();
    }

    public Task<IReadOnlyList<CallKey>> UnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        _source.AgainWhenLostAsync(() => _queries.UnfinishedAsync(before, limit, cancellationToken));

    public Task CheckAsync(CancellationToken cancellationToken) => _calls.TouchAsync(cancellationToken);

    public async Task<int> EraseEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        var calls = await _source.AgainWhenLostAsync(() => _queries.EndedAsync(before, limit, cancellationToken));
        if (calls.Count > 0)
            await _calls.EraseAsync(calls, cancellationToken);
        foreach (var call in calls)
            await Writer.SettleAsync(call, cancellationToken);
        return calls.Count;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
            return;
        await Writer.DisposeAsync();
        await _source.DisposeAsync();
    }

    private static string PlaceOf(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        return $"PostgreSQL at {settings.Host}:{settings.Port}, database {settings.Database ?? settings.Username}";
    }
}
