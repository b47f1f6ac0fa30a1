namespace Parley.AnalysisService.Live;

/// <summary>Live segments on this machine that are read and not answered yet. What can wait gives way to them.</summary>
internal sealed class LiveLoad(TimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);
    private int _segments;

    public bool IsBusy => Volatile.Read(ref _segments) > 0;

    public void Enter() => Interlocked.Increment(ref _segments);

    public void Leave() => Interlocked.Decrement(ref _segments);

    /// <summary>Waits until no segment is on its way, but no longer than that: with enough calls there always is one.</summary>
    public async Task GiveWayAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (IsBusy && time.GetElapsedTime(started) < longest)
            await Task.Delay(Step, time, cancellationToken);
    }
}
