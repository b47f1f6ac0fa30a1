namespace Parley.Faults.Batches;

/// <summary>Times of answers in ms. Used by all live calls at once.</summary>
internal sealed class LiveTimes
{
    private readonly Lock _gate = new();
    private readonly List<double> _times = [];
    private int _broken;

    /// <summary>Streams that broke off.</summary>
    public int Broken => Volatile.Read(ref _broken);

    public int Count
    {
        get
        {
            lock (_gate)
                return _times.Count;
        }
    }

    public void Break() => Interlocked.Increment(ref _broken);

    public void Add(TimeSpan time)
    {
        lock (_gate)
            _times.Add(time.TotalMilliseconds);
    }

    /// <summary>0 when there are none.</summary>
    /// <param name="share">In [0, 1].</param>
    public double Percentile(double share)
    {
        lock (_gate)
        {
            var ordered = _times.Order().ToList();
            return ordered.Count == 0 ? 0 : Math.Round(ordered[(int)Math.Min(ordered.Count - 1, ordered.Count * share)], 2);
        }
    }
}
