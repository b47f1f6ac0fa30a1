namespace Parley.AnalysisService.Telephony.Twilio;

/// <summary>
/// Puts numbered events back into their order. An event goes on as soon as the one before it has; those that came too early are held, at most
/// <paramref name="size"/> of them and none for longer than <paramref name="patience"/>: then what is missing is given up, and goes on by itself should
/// it still come. What came before is known and does not come again. One owner, not thread-safe.
/// </summary>
internal sealed class ReorderingWindow<T>(int size, TimeSpan patience, TimeProvider time)
{
    /// <summary>Of which it is known that they did not come; older ones are taken for repeats.</summary>
    private const int RememberedMissing = 1000;

    /// <summary>Where numbers begin: with 0 or 1.</summary>
    private const long LatestFirst = 1;

    private readonly SortedDictionary<long, (T Item, long Since)> _held = [];
    private readonly SortedSet<long> _missing = [];
    private readonly Queue<T> _late = [];
    private long? _next;

    /// <summary>Held.</summary>
    public int Count => _held.Count;

    /// <summary>False for a repeat.</summary>
    /// <param name="number">Its place.</param>
    /// <param name="item">The event.</param>
    /// <param name="isFirst">It is known to be the first.</param>
    public bool Offer(long number, T item, bool isFirst = false)
    {
        if (_next is null && isFirst)
            _next = number;
        if (number < _next)
        {
            if (!_missing.Remove(number))
                return false;
            _late.Enqueue(item);
            return true;
        }
        return _held.TryAdd(number, (item, time.GetTimestamp()));
    }

    /// <summary>The next event that may go on.</summary>
    public bool TryTake(out T item, out bool isLate)
    {
        isLate = _late.TryDequeue(out item!);
        if (isLate)
            return true;
        if (_held.Count == 0)
            return false;
        var (number, held) = _held.First();
        var isNext = _next is { } next ? number == next : number <= LatestFirst;
        if (!isNext && _held.Count <= size && Wait() > TimeSpan.Zero)
            return false;
        for (var missing = Math.Max(_next ?? LatestFirst, number - RememberedMissing); missing < number; missing++)
            _missing.Add(missing);
        while (_missing.Count > RememberedMissing)
            _missing.Remove(_missing.Min);
        _held.Remove(number);
        _next = number + 1;
        item = held.Item;
        return true;
    }

    /// <summary>Until something held goes on without what is missing; null when nothing is held.</summary>
    public TimeSpan? Wait() =>
        _held.Count == 0 ? null
        : patience - time.GetElapsedTime(_held.Values.Min(held => held.Since)) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
