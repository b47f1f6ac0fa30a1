namespace Parley.Faults.Calls;

/// <summary>Counts what the callers of a round have done, and lets faults happen at moments. Used by all callers at once.</summary>
internal sealed class Progress
{
    private readonly Lock _gate = new();
    private readonly int[] _counts = new int[Enum.GetValues<Step>().Length];
    private readonly List<(Moment Moment, Action Fault)> _faults = [];
    private readonly Dictionary<string, long> _acknowledged = [];

    private TaskCompletionSource? _held;

    /// <summary>Callers wait for it before each segment.</summary>
    public Task MaySend
    {
        get
        {
            lock (_gate)
                return _held?.Task ?? Task.CompletedTask;
        }
    }

    /// <summary>No caller begins to send a further segment until <see cref="Release"/>.</summary>
    public void Hold()
    {
        lock (_gate)
            _held ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Release()
    {
        lock (_gate)
        {
            _held?.SetResult();
            _held = null;
        }
    }

    /// <summary>The last acknowledged sequence of each call, as its caller was told.</summary>
    public IReadOnlyDictionary<string, long> AcknowledgedByCall
    {
        get
        {
            lock (_gate)
                return new Dictionary<string, long>(_acknowledged);
        }
    }

    public int Of(Step step)
    {
        lock (_gate)
            return _counts[(int)step];
    }

    /// <summary>Has it happen at that moment, on the thread that gets there, before anything else is done there.</summary>
    public void At(Moment moment, Action fault)
    {
        lock (_gate)
            _faults.Add((moment, fault));
    }

    /// <summary>A task that ends at that moment.</summary>
    public Task ReachedAsync(Moment moment)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        At(moment, reached.SetResult);
        Count(moment.Step, 0);
        return reached.Task;
    }

    /// <summary>A caller was told that its call is stored up to there.</summary>
    public void Acknowledge(string callId, long sequence)
    {
        long more;
        lock (_gate)
        {
            more = sequence - _acknowledged.GetValueOrDefault(callId);
            _acknowledged[callId] = Math.Max(sequence, _acknowledged.GetValueOrDefault(callId));
        }
        if (more > 0)
            Count(Step.Acknowledged, (int)more);
    }

    public void Count(Step step, int more = 1)
    {
        List<Action> due;
        lock (_gate)
        {
            _counts[(int)step] += more;
            due = _faults.Where(entry => IsReached(entry.Moment)).Select(entry => entry.Fault).ToList();
            _faults.RemoveAll(entry => IsReached(entry.Moment));
        }
        due.ForEach(fault => fault());
    }

    private bool IsReached(Moment moment) => _counts[(int)moment.Step] >= moment.Count;
}
