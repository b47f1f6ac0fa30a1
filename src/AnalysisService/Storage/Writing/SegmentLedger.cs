namespace Parley.AnalysisService.Storage.Writing;

/// <summary>
/// Knows where each call ends, so that a group is written without asking the database first: the next sequence is inserted, an earlier one is
/// compared with what is stored, a later one would leave a gap and is refused. Used by the writer's thread only.
/// </summary>
internal sealed class SegmentLedger(ISegmentTable table, TimeProvider time)
{
    /// <summary>Calls that are known at most; then all are forgotten and looked up again as they come.</summary>
    private const int MostCalls = 100_000;

    private const int InsertAttempts = 3;
    private readonly Dictionary<long, CallEnd> _ends = [];
    private readonly List<PendingAppend> _inserts = [];
    private readonly List<PendingAppend> _repeats = [];
    private readonly List<long> _ahead = [];

    /// <summary>Writes the group; what cannot be written of it by its own fault has a <see cref="PendingWrite.Refusal"/> then.</summary>
    public void Write(IReadOnlyList<PendingWrite> group)
    {
        if (table.Begin() || _ends.Count > MostCalls)
            _ends.Clear();
        Look(group);
        Plan(group);
        // Should another machine have filled the gap, the next try will see it.
        _ahead.ForEach(Forget);
        Insert();
        Compare();
        foreach (var work in group.OfType<PendingWork>())
            work.Run();
        table.Commit();
    }

    /// <summary>Looks the call up again when it is written next.</summary>
    public void Forget(long call) => _ends.Remove(call);

    /// <summary>What was thought to be stored may not be, or more may be.</summary>
    public void ForgetAll() => _ends.Clear();

    private void Look(IReadOnlyList<PendingWrite> group)
    {
        var unknown = new HashSet<long>();
        foreach (var write in group)
        {
            if (write is PendingAppend && !_ends.ContainsKey(write.Call))
                unknown.Add(write.Call);
        }
        if (unknown.Count == 0)
            return;
        foreach (var (call, end) in table.Ends(unknown))
            _ends.Add(call, end);
    }

    private void Plan(IReadOnlyList<PendingWrite> group)
    {
        _inserts.Clear();
        _repeats.Clear();
        _ahead.Clear();
        foreach (var append in group.OfType<PendingAppend>())
            Plan(append);
    }

    private void Plan(PendingAppend append)
    {
        if (!_ends.TryGetValue(append.Call, out var end))
        {
            append.Refusal = StoreFailures.Erased();
        }
        else if (append.Segment.Sequence <= end.Last)
        {
            _repeats.Add(append);
        }
        else if (append.Segment.Sequence > end.Last + 1)
        {
            append.Refusal = SegmentRefusals.Gap(append.Segment, end.Last);
            _ahead.Add(append.Call);
        }
        else
        {
            append.Tenant = end.Tenant;
            _ends[append.Call] = end with { Last = append.Segment.Sequence };
            _inserts.Add(append);
        }
    }

    private void Insert()
    {
        for (var attempt = 0; _inserts.Count > 0 && !table.TryInsert(_inserts, time.GetUtcNow()); attempt++)
        {
            if (attempt == InsertAttempts)
                throw new StoreUnavailableException("Other machines write the same calls at the same time.");
            Settle();
        }
    }

    /// <summary>Another machine stored some of them: what is the same is done, what differs is refused with all that follows in its call.</summary>
    private void Settle()
    {
        var stored = table.Read(_inserts);
        var lost = new HashSet<long>();
        _inserts.RemoveAll(append =>
        {
            if (!lost.Contains(append.Call) && !stored.ContainsKey(append.Key))
                return false;
            if (lost.Contains(append.Call) || !IsSame(append, stored[append.Key]))
            {
                lost.Add(append.Call);
                append.Refusal = SegmentRefusals.Conflict(append.Segment);
            }
            return true;
        });
        foreach (var call in lost)
            Forget(call);
    }

    private void Compare()
    {
        if (_repeats.Count == 0)
            return;
        var stored = table.Read(_repeats);
        foreach (var append in _repeats)
        {
            if (!stored.TryGetValue(append.Key, out var content))
                append.Refusal = SegmentRefusals.Gap(append.Segment, append.Segment.Sequence - 1);
            else if (!IsSame(append, content))
                append.Refusal = SegmentRefusals.Conflict(append.Segment);
        }
    }

    private static bool IsSame(PendingAppend append, byte[] stored) => append.Segment.Content.Span.SequenceEqual(stored);
}
