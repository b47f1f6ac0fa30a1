using Parley.Faults.Calls;
using Parley.V1;

namespace Parley.Faults.Batches;

/// <summary>Counts the results of a batch against what they have to be.</summary>
internal sealed class BatchResults(IReadOnlyDictionary<string, CallReport> expected, Action<string> note)
{
    private readonly HashSet<string> _calls = [];

    public int Reported { get; private set; }

    public int Failed { get; private set; }

    public int Different { get; private set; }

    /// <summary>Calls of which there is a report.</summary>
    public int Distinct => _calls.Count;

    public void Add(GetResultsResponse result)
    {
        if (result.Report is not { } report)
        {
            Failed++;
            note($"{result.Error.CallId}: {result.Error.Reason}");
            return;
        }
        Reported++;
        _calls.Add(report.CallId);
        if (ReportDifference.Of(expected[report.CallId], report) is not { } difference)
            return;
        Different++;
        note($"{report.CallId}: {difference}");
    }
}
