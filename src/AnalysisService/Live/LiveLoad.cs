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
        Interlocked.Increment(ref _segments);
        try
        {
            return await call.AddAsync(request);
        }
        finally
        {
            Interlocked.Decrement(ref _segments);
        }
    }

    /// <summary>The same in a turn of a call that is on here.</summary>
    public AddAnswer Add(CallHere call, AddRequest request)
    {
        Interlocked.Increment(ref _segments);
        try
        {
            return call.Add(request);
        }
        finally
        {
            Interlocked.Decrement(ref _segments);
        }
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
}
