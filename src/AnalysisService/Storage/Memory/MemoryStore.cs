using Parley.AnalysisService.Storage.Batches;

namespace Parley.AnalysisService.Storage.Memory;

/// <summary>
/// Calls in memory: nothing survives this process. For measuring what storage costs, and where calls need not survive. Ended calls are kept until
/// there are more than <see cref="MostEnded"/> of them.
/// </summary>
internal sealed class MemoryStore(TimeProvider time) : IManagedStore
{
    public const int MostEnded = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, MemoryCall> _calls = [];
    private readonly Dictionary<CallKey, MemoryCall> _byKey = [];
    private readonly Queue<long> _ended = [];
    private long _lastId;

    public string Place => "memory: nothing survives this process";

    public IBatchDatabase? Batches => null;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<StoredCall> OpenAsync(CallKey key, ReadOnlyMemory<byte> settings, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var call))
            {
                call = new MemoryCall(++_lastId, key, settings.ToArray(), time.GetUtcNow());
                _calls.Add(call.Id, call);
                _byKey.Add(key, call);
            }
            return Task.FromResult(call.Copy());
        }
    }

    public Task<StoredCall?> FindAsync(CallKey key, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_byKey.TryGetValue(key, out var call) ? call.Copy() : null);
    }

    public ValueTask AppendAsync(long callId, StoredSegment segment, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);
        lock (_gate)
        {
            var refusal = _calls.TryGetValue(callId, out var call) ? call.Append(segment, time.GetUtcNow()) : StoreFailures.Erased();
            return refusal is null ? ValueTask.CompletedTask : ValueTask.FromException(refusal);
        }
    }

    public Task FinishAsync(long callId, ReadOnlyMemory<byte> report, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_calls.TryGetValue(callId, out var call))
                return Task.FromException(StoreFailures.Erased());
            if (call.EndedAt is null)
                _ended.Enqueue(callId);
            call.Finish(report.ToArray(), time.GetUtcNow());
            if (_ended.Count > MostEnded)
                Erase(_ended.Dequeue());
            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<CallKey>> UnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<CallKey>>([.. _calls.Values.Where(call => call.EndedAt is null && call.HeardAt < before)
                .OrderBy(call => call.HeardAt).ThenBy(call => call.Id).Take(limit).Select(call => call.Key)]);
        }
    }

    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> EraseEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var erased = 0;
            for (; erased < limit && _ended.TryPeek(out var id) && _calls[id].EndedAt < before; erased++)
                Erase(_ended.Dequeue());
            return Task.FromResult(erased);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Erase(long id)
    {
        if (_calls.Remove(id, out var call))
            _byKey.Remove(call.Key);
    }
}
