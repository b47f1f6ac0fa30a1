namespace Parley.AnalysisService.Limits;

/// <summary>A rate, with room for a burst. Safe from any thread.</summary>
/// <param name="perSecond">Tokens that come each second.</param>
/// <param name="time">Of their coming.</param>
internal sealed class TokenBucket(int perSecond, TimeProvider time)
{
    /// <summary>What is not used is kept for so long: a caller who resumes sends again what was not stored, all at once.</summary>
    internal const int BurstSeconds = 10;

    private readonly Lock _gate = new();
    private readonly double _capacity = (double)perSecond * BurstSeconds;
    private double _tokens = (double)perSecond * BurstSeconds;
    private long _at = time.GetTimestamp();

    /// <summary>Takes so many; false, and takes none, when there are fewer.</summary>
    public bool TryTake(int tokens)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(_capacity, _tokens + (time.GetElapsedTime(_at, now).TotalSeconds * perSecond));
            _at = now;
            if (_tokens < tokens)
                return false;
            _tokens -= tokens;
            return true;
        }
    }
}
