namespace Parley.AnalysisService.Live;

/// <summary>Live segments on this machine that are read and not answered yet. What can wait gives way to them.</summary>
internal sealed class LiveLoad(TimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);
    private int _segments;

    public bool IsBusy => Volatile.Read(ref _segments) > 0;

    /// <summary>Has the call take in segments, which count until it has answered.</summary>
    public async Task<AddAnswer> AddAsync(ICallGrain call, AddRequest request)
    {
        using var counted = new Counted(this);
        return await call.AddAsync(request);
    }

    /// <summary>The same in a turn of a call that is on here.</summary>
    public AddAnswer Add(CallHere call, AddRequest request)
    {
        using var counted = new Counted(this);
        return call.Add(request);
    }

    /// <summary>
    /// Waits until no segment is on its way, but no longer than that: with enough calls there always is one. It looks again and again, since to tell a
    /// waiter would cost every segment something, and a look costs only the batch.
    /// </summary>
    public async Task GiveWayAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (IsBusy && time.GetElapsedTime(started) < longest)
            await Task.Delay(Step, time, cancellationToken);
    }

    /// <summary>Segments on their way, from the making to the disposal.</summary>
    private readonly struct Counted : IDisposable
    {
        private readonly LiveLoad _load;

        public Counted(LiveLoad load)
        {
            _load = load;
            Interlocked.Increment(ref load._segments);
        }

        public void Dispose() => Interlocked.Decrement(ref _load._segments);
    }
}
