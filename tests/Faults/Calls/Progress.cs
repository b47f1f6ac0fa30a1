namespace Parley.Faults.Calls;

/// <summary>Counts what the callers of a round have done, and lets faults happen at moments. Used by all callers at once.</summary>
internal sealed class Progress
{
    private readonly Lock _gate = new();
    private readonly int[] _counts = new int[Enum.GetValues<Step>().Length];
    private readonly List<(Moment Moment, Action Fault)> _faults = [];

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
