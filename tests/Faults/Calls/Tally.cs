using Parley.V1;

namespace Parley.Faults.Calls;

/// <summary>The figures that all fault runs of calls print; the first four have to be 0.</summary>
internal sealed class Tally
{
    private readonly List<string> _differences = [];

    public long AcknowledgedLost { get; private set; }

    public int DuplicatedFindings { get; private set; }

    public int ReportsDifferent { get; private set; }

    /// <summary>Calls whose live updates, added up, were not what the report says.</summary>
    public int ToldDifferently { get; private set; }

    public int Calls { get; private set; }

    public int Segments { get; private set; }

    public int Resumptions { get; private set; }

    public bool IsClean => AcknowledgedLost == 0 && DuplicatedFindings == 0 && ReportsDifferent == 0 && ToldDifferently == 0;

    /// <summary>Where reports differ, for people.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public void Add(IReadOnlyList<PlannedCall> plans, IReadOnlyDictionary<string, CallReport> expected, IReadOnlyList<CallOutcome> outcomes)
    {
        Segments += plans.Sum(plan => plan.Segments.Count);
        foreach (var outcome in outcomes)
            Add(expected[outcome.CallId], outcome);
    }

    private void Add(CallReport expected, CallOutcome outcome)
    {
        Calls++;
        AcknowledgedLost += outcome.AcknowledgedLost;
        DuplicatedFindings += outcome.DuplicatedFindings;
        ToldDifferently += outcome.ToldDifferently > 0 ? 1 : 0;
        Resumptions += outcome.Resumptions;
        if (ReportDifference.Of(expected, outcome.Report) is not { } difference)
            return;
        ReportsDifferent++;
        _differences.Add($"{outcome.CallId}: {difference}");
    }
}
