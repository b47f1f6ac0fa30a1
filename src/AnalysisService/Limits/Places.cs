using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Limits;

/// <summary>So many at one time, for each key by itself.</summary>
/// <param name="maximum">At least 1.</param>
/// <param name="setting">The name of the maximum in its section.</param>
/// <param name="what">"live calls are on".</param>
/// <param name="remedy">"Try again when one has ended".</param>
/// <param name="section">Of the configuration.</param>
internal sealed class Places(int maximum, string setting, string what, string remedy, string section = ServiceOptions.Section)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Of all keys.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a place, given back on disposal.</summary>
    /// <exception cref="LimitReachedException">All places of the key are taken.</exception>
    public IDisposable Enter(string key)
    {
        lock (_gate)
        {
            var taken = _taken.GetValueOrDefault(key);
            Demand(taken);
            _taken[key] = taken + 1;
            _count++;
        }
        return new Place(this, key);
    }

    /// <summary>For what is counted elsewhere: takes no place.</summary>
    /// <param name="taken">How many places of the key are taken.</param>
    /// <exception cref="LimitReachedException">They are all.</exception>
    public void Demand(int taken)
    {
        if (taken >= maximum)
            throw new LimitReachedException(setting, $"{maximum} {what}, which is the maximum. {remedy}, or raise {section}:{setting}.", section);
    }

    private void Leave(string key)
    {
        lock (_gate)
        {
            _count--;
            if (--_taken[key] == 0)
                _taken.Remove(key);
        }
    }

    private sealed class Place(Places places, string key) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref _left, true))
                places.Leave(key);
        }
    }
}
