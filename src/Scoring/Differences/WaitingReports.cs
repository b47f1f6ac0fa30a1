namespace Parley.Scoring.Differences;

/// <summary>Results whose other half has not been read yet.</summary>
internal sealed class WaitingReports
{
    private readonly Dictionary<string, Queue<(long Number, CallSummary Summary)>> _byCall = new(StringComparer.Ordinal);
    private long _count;

    public void Add(string callId, CallSummary summary)
    {
        if (!_byCall.TryGetValue(callId, out var waiting))
            _byCall.Add(callId, waiting = []);
        waiting.Enqueue((_count++, summary));
    }

    /// <summary>The first of a call that waits; null when none does.</summary>
    public CallSummary? Take(string callId)
    {
        if (!_byCall.TryGetValue(callId, out var waiting))
            return null;
        var (_, summary) = waiting.Dequeue();
        if (waiting.Count == 0)
            _byCall.Remove(callId);
        return summary;
    }

    /// <summary>In the order in which they came.</summary>
    public IEnumerable<(string CallId, CallSummary Summary)> All() => _byCall
        .SelectMany(call => call.Value.Select(waiting => (call.Key, waiting.Number, waiting.Summary)))
        .OrderBy(waiting => waiting.Number).Select(waiting => (waiting.Key, waiting.Summary));
}
