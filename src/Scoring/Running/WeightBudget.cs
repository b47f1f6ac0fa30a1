namespace Parley.Scoring.Running;

/// <summary>Lets work in while the weight on its way stays within a maximum; something heavier than the maximum goes in alone. One side takes, one gives.</summary>
internal sealed class WeightBudget(long maximum) : IDisposable
{
    private readonly SemaphoreSlim _changed = new(0);
    private readonly Lock _lock = new();
    private long _used;

    public async ValueTask TakeAsync(long weight, CancellationToken cancellation)
    {
        while (!TryTake(weight))
            await _changed.WaitAsync(cancellation);
    }

    public void Give(long weight)
    {
        lock (_lock)
            _used -= weight;
        if (_changed.CurrentCount == 0)
            _changed.Release();
    }

    public void Dispose() => _changed.Dispose();

    private bool TryTake(long weight)
    {
        lock (_lock)
        {
            if (_used > 0 && _used + weight > maximum)
                return false;
            _used += weight;
            return true;
        }
    }
}
