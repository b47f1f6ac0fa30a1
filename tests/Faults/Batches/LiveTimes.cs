using Parley.Measures;

namespace Parley.Faults.Batches;

/// <summary>What live calls met with. Used by all of them at once.</summary>
internal sealed class LiveTimes
{
    private readonly Lock _gate = new();
    private readonly Latencies _answers = new();
    private readonly List<string> _breaks = [];

    public int Count
    {
        get
        {
            lock (_gate)
                return _answers.Count;
        }
    }

    /// <summary>Why streams broke off, one each.</summary>
    public IReadOnlyList<string> Breaks
    {
        get
        {
            lock (_gate)
                return [.. _breaks];
        }
    }

    public void Add(TimeSpan answer)
    {
        lock (_gate)
            _answers.Add([answer]);
    }

    public void Break(string reason)
    {
        lock (_gate)
            _breaks.Add(reason);
    }

    /// <summary>As <see cref="Latencies.At"/>.</summary>
    public double? At(double share)
    {
        lock (_gate)
            return _answers.At(share);
    }
}
