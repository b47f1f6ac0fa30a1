using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Memory;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>A store that keeps what it is given, and can be told to fail or to take its time.</summary>
internal sealed class FaultyStore(TimeProvider time) : ICallStore, IAsyncDisposable
{
    private readonly MemoryStore _kept = new(time);
    private volatile TaskCompletionSource _open = Done();
    private volatile bool _isDown;
    private Task _last = Task.CompletedTask;

    public FaultyStore()
        : this(TimeProvider.System)
    {
    }

    /// <summary>Whatever is asked fails.</summary>
    public bool IsDown
    {
        get => _isDown;
        set => _isDown = value;
    }

    /// <summary>Segments are held back until <see cref="Release"/>.</summary>
    public void Hold() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _open.TrySetResult();

    public ValueTask DisposeAsync() => _kept.DisposeAsync();

    public Task<StoredCall> OpenAsync(CallKey key, ReadOnlyMemory<byte> settings, CancellationToken cancellationToken)
    {
        Check();
        return _kept.OpenAsync(key, settings, cancellationToken);
    }

    public Task<StoredCall?> FindAsync(CallKey key, CancellationToken cancellationToken)
    {
        Check();
        return _kept.FindAsync(key, cancellationToken);
    }

    public ValueTask AppendAsync(long callId, StoredSegment segment, CancellationToken cancellationToken)
    {
        lock (_kept)
        {
            _last = AppendAfterAsync(_last, callId, segment, cancellationToken);
            return new ValueTask(_last);
        }
    }

    /// <summary>In the order in which it was asked.</summary>
    private async Task AppendAfterAsync(Task before, long callId, StoredSegment segment, CancellationToken cancellationToken)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _open.Task.WaitAsync(cancellationToken);
        Check();
        await _kept.AppendAsync(callId, segment, cancellationToken);
    }

    public Task FinishAsync(long callId, ReadOnlyMemory<byte> report, CancellationToken cancellationToken)
    {
        Check();
        return _kept.FinishAsync(callId, report, cancellationToken);
    }

    public Task<IReadOnlyList<CallKey>> UnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        Check();
        return _kept.UnfinishedAsync(before, limit, cancellationToken);
    }

    /// <summary>What is stored of a call.</summary>
    public async Task<StoredCall> OfAsync(string callId) =>
        await _kept.FindAsync(new CallKey(CallKey.DefaultTenant, callId), TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"{callId} is not stored.");

    private void Check()
    {
        if (_isDown)
            throw new StoreUnavailableException("The disk is full.");
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
