namespace Parley.AnalysisService.Storage.Writing;

/// <summary>
/// The one writer of a machine. Whatever has queued up while the last group was written makes the next group: one transaction, one flush, no linger.
/// It has a thread of its own, since flushing blocks. When the database fails, the group fails and the next is tried after a pause; what comes
/// meanwhile waits for that try.
/// </summary>
internal sealed class SegmentWriter : IAsyncDisposable
{
    /// <summary>Entries in a group: some milliseconds of writing.</summary>
    public const int MaximumGroup = 1000;

    private const int MaximumGroupBytes = 8 * 1024 * 1024;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private readonly ISegmentTable _table;
    private readonly SegmentLedger _ledger;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly StoreMetrics? _metrics;
    private readonly FairQueue _queue = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _groups;

    public SegmentWriter(ISegmentTable table, TimeProvider time, ILogger log, StoreMetrics? metrics = null)
    {
        (_table, _time, _log, _metrics) = (table, time, log, metrics);
        _metrics?.Queue = () => _queue.Count;
        _ledger = new SegmentLedger(table, time);
        new Thread(WriteGroups) { IsBackground = true, Name = "segment writer" }.Start();
    }

    /// <summary>Groups that were written since the start.</summary>
    public long Groups => Interlocked.Read(ref _groups);

    /// <summary>As <see cref="ICallStore.AppendAsync"/>.</summary>
    public ValueTask AppendAsync(long call, StoredSegment segment, CancellationToken cancellationToken) =>
        new(AddAsync(new PendingAppend(call, segment), cancellationToken));

    /// <summary>Does this with a group, after all that was asked for the call before.</summary>
    /// <param name="call">Whose turn; 0 for work that is no known call's.</param>
    /// <param name="work">Runs on the writer's thread; once more after a failure.</param>
    /// <param name="size">Bytes that it writes, roughly.</param>
    /// <param name="cancellationToken">Ends the waiting, not the work.</param>
    public async Task<T> InTurnAsync<T>(long call, Func<T> work, int size, CancellationToken cancellationToken)
    {
        var result = default(T)!;
        await AddAsync(new PendingWork(call, () => result = work(), size), cancellationToken);
        return result;
    }

    /// <summary>Waits until all that was asked for the call before is stored or has failed, and looks at the database before writing more of it.</summary>
    public Task SettleAsync(long call, CancellationToken cancellationToken) =>
        AddAsync(new PendingWork(call, () => _ledger.Forget(call), 0), cancellationToken);

    /// <summary>Writer's thread only, from work.</summary>
    public void Forget(long call) => _ledger.Forget(call);

    /// <summary>Writes what is queued, if the database lets it, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _stopping.CancelAsync();
        await _stopped.Task;
        _stopping.Dispose();
    }

    private Task AddAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);
        return _queue.TryAdd(write)
            ? write.Durable.WaitAsync(cancellationToken)
            : Task.FromException(Stopping());
    }

    private void WriteGroups()
    {
        var group = new List<PendingWrite>(MaximumGroup);
        var pause = TimeSpan.Zero;
        while (_queue.Take(group, MaximumGroup, MaximumGroupBytes))
        {
            if (pause > TimeSpan.Zero && _stopping.IsCancellationRequested)
                group.ForEach(write => write.Fail(Stopping()));
            else
                pause = TryWrite(group, pause) ? TimeSpan.Zero : Longer(pause);
            group.Clear();
            if (pause > TimeSpan.Zero)
                Wait(pause);
        }
        _table.Dispose();
        _stopped.SetResult();
    }

    private bool TryWrite(List<PendingWrite> group, TimeSpan pause)
    {
        try
        {
            var since = _time.GetTimestamp();
            Write(group);
            _metrics?.Written(group.Count, _time.GetElapsedTime(since));
            if (pause > TimeSpan.Zero)
                _log.StoreIsBack();
            Interlocked.Increment(ref _groups);
            group.ForEach(write => write.Complete());
            return true;
        }
        catch (Exception failure)
        {
            GiveUp();
            _metrics?.Failed();
            if (pause == TimeSpan.Zero)
                _log.StoreFailed(StoreFailures.Describe(failure));
            group.ForEach(write => write.Fail(StoreFailures.Unavailable(failure)));
            return false;
        }
    }

    private void Write(List<PendingWrite> group)
    {
        try
        {
            _ledger.Write(group);
        }
        catch (Exception failure) when (_table.IsLostConnection(failure))
        {
            // Whether it was written is not known; writing the same segments again is harmless.
            GiveUp();
            group.ForEach(write => write.Refusal = null);
            _ledger.Write(group);
        }
    }

    private void GiveUp()
    {
        _ledger.ForgetAll();
        _table.Abandon();
    }

    /// <summary>Blocks: the writer has a thread of its own.</summary>
    private void Wait(TimeSpan pause)
    {
        try
        {
            Task.Delay(pause, _time, _stopping.Token).Wait();
        }
        catch (AggregateException)
        {
            // Stopping: what is left has had its last try.
        }
    }

    private static StoreUnavailableException Stopping() => new("The service is stopping; nothing more is stored.");

    private static TimeSpan Longer(TimeSpan pause) =>
        pause == TimeSpan.Zero ? FirstPause : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
}
