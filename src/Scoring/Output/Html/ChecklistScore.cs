using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>A call's checklist score: of the checks that were met or missed, the share that was met, 0–100. What does not apply or cannot be told does not count.</summary>
internal static class ChecklistScore
{
    /// <summary>Null when no check was met or missed.</summary>
    public static double? Of(CallReport report)
    {
        var met = report.Checks.Count(check => check.Outcome == CheckOutcome.Met);
        var missed = report.Checks.Count(check => check.Outcome == CheckOutcome.Missed);
        return met + missed == 0 ? null : 100.0 * met / (met + missed);
    }
}
