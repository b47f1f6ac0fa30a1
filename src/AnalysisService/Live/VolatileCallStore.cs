using System.Collections.Concurrent;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Live;

/// <summary>Keeps calls in this process and no longer: where no durable store is set up, for trying and measuring.</summary>
internal sealed class VolatileCallStore(TimeProvider time) : ICallStore
{
    private readonly ConcurrentDictionary<CallKey, Kept> _byKey = [];
    private readonly ConcurrentDictionary<long, Kept> _byId = [];
    private long _lastId;

    public Task<StoredCall> OpenAsync(CallKey key, ReadOnlyMemory<byte> settings, CancellationToken cancellationToken)
    {
        var kept = _byKey.GetOrAdd(key, _ => new Kept(Interlocked.Increment(ref _lastId), key, settings) { Touched = time.GetUtcNow() });
        _byId[kept.Id] = kept;
        return Task.FromResult(kept.Snapshot());
    }

    public Task<StoredCall?> FindAsync(CallKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_byKey.TryGetValue(key, out var kept) ? kept.Snapshot() : null);

    public ValueTask AppendAsync(long callId, StoredSegment segment, CancellationToken cancellationToken)
    {
        _byId[callId].Append(segment, time.GetUtcNow());
        return ValueTask.CompletedTask;
    }

    public Task FinishAsync(long callId, ReadOnlyMemory<byte> report, CancellationToken cancellationToken)
    {
        _byId[callId].Report = report;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<CallKey>> UnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CallKey>>(
            [.. _byKey.Values.Where(kept => kept.Report is null && kept.Touched < before).OrderBy(kept => kept.Touched).Take(limit).Select(kept => kept.Key)]);

    private sealed class Kept(long id, CallKey key, ReadOnlyMemory<byte> settings)
    {
        private readonly List<StoredSegment> _segments = [];

        public long Id => id;

        public CallKey Key => key;

        public ReadOnlyMemory<byte>? Report { get; set; }

        public DateTimeOffset Touched { get; set; }

        public void Append(StoredSegment segment, DateTimeOffset now)
        {
            lock (_segments)
            {
                if (segment.Sequence > _segments.Count + 1)
                    throw new StoreUnavailableException($"Segment {segment.Sequence} is not the next one of call {id}.");
                if (segment.Sequence <= _segments.Count && !_segments[(int)segment.Sequence - 1].Content.Span.SequenceEqual(segment.Content.Span))
                    throw new StoreConflictException($"Segment {segment.Sequence} of call {id} is there with other content.");
                if (segment.Sequence == _segments.Count + 1)
                    _segments.Add(segment);
                Touched = now;
            }
        }

        public StoredCall Snapshot()
        {
            lock (_segments)
                return new StoredCall(id, key, settings, [.. _segments], Report);
        }
    }
}
