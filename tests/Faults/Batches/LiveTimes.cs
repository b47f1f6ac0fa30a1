namespace Parley.Faults.Batches;

/// <summary>Times of answers in ms. Used by all live calls at once.</summary>
internal sealed class LiveTimes
{
    private readonly Lock _gate = new();
    private readonly List<double> _times = [];
    private readonly List<string> _breaks = [];

    /// <summary>Why streams broke off, one each.</summary>
    public IReadOnlyList<string> Breaks
    {
        get
        {
            lock (_gate)
                return [.. _breaks];
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
                return _times.Count;
        }
    }

    public void Break(string reason)
    {
        lock (_gate)
            _breaks.Add(reason);
    }

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
