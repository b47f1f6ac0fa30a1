namespace Parley.Scoring.Differences;

/// <summary>
/// Two results of the same call find each other while both files are read once. In files of the same order nothing waits; in others, what waits is
/// a summary. Of calls with the same id, the first meets the first.
/// </summary>
internal sealed class ReportPairs(ReportLines older, ReportLines newer)
{
    private readonly WaitingReports _olderWaiting = new();
    private readonly WaitingReports _newerWaiting = new();

    /// <summary>One of the two is null where a call is in one file only; those come last.</summary>
    public IEnumerable<(string CallId, CallSummary? Old, CallSummary? New)> All()
    {
        using var olderReports = older.Read().GetEnumerator();
        using var newerReports = newer.Read().GetEnumerator();
        var (hasOld, hasNew) = (true, true);
        while (hasOld || hasNew)
        {
            if (hasOld && (hasOld = olderReports.MoveNext()))
            {
                var (id, summary) = olderReports.Current;
                if (_newerWaiting.Take(id) is { } other)
                    yield return (id, summary, other);
                else
                    _olderWaiting.Add(id, summary);
            }
            if (hasNew && (hasNew = newerReports.MoveNext()))
            {
                var (id, summary) = newerReports.Current;
                if (_olderWaiting.Take(id) is { } other)
                    yield return (id, other, summary);
                else
                    _newerWaiting.Add(id, summary);
            }
        }
        foreach (var (id, summary) in _olderWaiting.All())
            yield return (id, summary, null);
        foreach (var (id, summary) in _newerWaiting.All())
            yield return (id, null, summary);
    }
}
