namespace Parley.Measures;

/// <summary>Times from a segment sent to its finding received.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private bool _sorted;

    public int Count => _milliseconds.Count;

    public void Add(IEnumerable<TimeSpan> times)
    {
        _milliseconds.AddRange(times.Select(time => time.TotalMilliseconds));
        _sorted = false;
    }

    /// <summary>Milliseconds that <paramref name="share"/> (0 to 1) of the segments did not exceed; null when there were none.</summary>
    public double? At(double share)
    {
        if (_milliseconds.Count == 0)
            return null;
        if (!_sorted)
            _milliseconds.Sort();
        _sorted = true;
        return Math.Round(_milliseconds[Math.Min(_milliseconds.Count - 1, (int)(share * _milliseconds.Count))], 3);
    }
}
