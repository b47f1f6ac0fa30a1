using Parley.Scoring.Running;

namespace Parley.Scoring.Progress;

/// <summary>How far a run is and how fast: written by the run, read by whoever shows it.</summary>
/// <param name="totalBytes">Of the input; 0 when not known.</param>
/// <param name="bytesBefore">What an earlier, interrupted run has done of it.</param>
internal sealed class RunProgress(long totalBytes, long bytesBefore, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Of this run.</summary>
    private long _bytes;

    private long _calls;
    private long _turns;

    /// <summary>Calls and notes of this run.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>In [0, 1]; null when the length of the input is not known.</summary>
    public double? Share => totalBytes > 0 ? Math.Clamp((double)(bytesBefore + Interlocked.Read(ref _bytes)) / totalBytes, 0, 1) : null;

    public double CallsPerSecond => PerSecond(Interlocked.Read(ref _calls));

    public double TurnsPerSecond => PerSecond(Interlocked.Read(ref _turns));

    /// <summary>Null before anything is done and when the length of the input is not known.</summary>
    public TimeSpan? TimeLeft
    {
        get
        {
            var done = Interlocked.Read(ref _bytes);
            return totalBytes > 0 && done > 0 ? time.GetElapsedTime(_start) * ((double)Math.Max(0, totalBytes - bytesBefore - done) / done) : null;
        }
    }

    public void Add(ScoredItem item)
    {
        Interlocked.Exchange(ref _bytes, item.Input.BytesRead - bytesBefore);
        if (item.Report is not { } report)
            return;
        Interlocked.Increment(ref _calls);
        Interlocked.Add(ref _turns, report.Report.Turns.Count);
    }

    private double PerSecond(long count) => count / Math.Max(time.GetElapsedTime(_start).TotalSeconds, 0.001);
}
