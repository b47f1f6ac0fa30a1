namespace Parley.AnalysisService.Storage.Writing;

/// <summary>
/// What waits to be written: a lane for each call, of which the writer takes one entry in turn, so that a call with much to write does not
/// hold up the others. The queue refuses and drops nothing; a caller waits for its own task. Not a channel, because one has a single lane.
/// </summary>
internal sealed class FairQueue
{
    private readonly object _gate = new();
    private readonly Dictionary<long, Queue<PendingWrite>> _lanes = [];
    private readonly Queue<(long Call, Queue<PendingWrite> Lane)> _turns = [];
    private readonly Stack<Queue<PendingWrite>> _spare = [];
    private bool _closed;
    private int _count;

    /// <summary>What waits.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>False when the queue is closed.</summary>
    public bool TryAdd(PendingWrite write)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            if (!_lanes.TryGetValue(write.Call, out var lane))
            {
                lane = _spare.TryPop(out var spare) ? spare : new Queue<PendingWrite>();
                _lanes.Add(write.Call, lane);
                _turns.Enqueue((write.Call, lane));
            }
            lane.Enqueue(write);
            _count++;
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>
    /// Moves what waits into the group, up to the maximum; waits while there is nothing, but never for more. False once the queue is closed and empty.
    /// </summary>
    /// <param name="group">Empty.</param>
    /// <param name="maximumCount">Entries.</param>
    /// <param name="maximumBytes">Bytes; the last entry may go beyond.</param>
    public bool Take(List<PendingWrite> group, int maximumCount, int maximumBytes)
    {
        lock (_gate)
        {
            while (_turns.Count == 0 && !_closed)
                Monitor.Wait(_gate);
            for (var bytes = 0; group.Count < maximumCount && bytes < maximumBytes && _turns.TryDequeue(out var turn); bytes += group[^1].Size)
            {
                group.Add(turn.Lane.Dequeue());
                if (turn.Lane.Count > 0)
                    _turns.Enqueue(turn);
                else
                    Retire(turn.Call, turn.Lane);
            }
            _count -= group.Count;
            return group.Count > 0;
        }
    }

    /// <summary>Takes no more; what is there can still be taken.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Retire(long call, Queue<PendingWrite> lane)
    {
        const int mostSpare = 1024;
        _lanes.Remove(call);
        if (_spare.Count < mostSpare)
            _spare.Push(lane);
    }
}
