using Parley.Analysis.Calls;

namespace Parley.Scoring.Output;

/// <summary>Items of a scorecard that hold its score down when they are missed.</summary>
internal static class FatalItems
{
    /// <summary>Those that did, in the scorecard's order.</summary>
    public static IEnumerable<ScorecardItemResult> MissedIn(ScorecardResult scorecard) =>
        scorecard.Items.Where(item => item.Fatal && item.Outcome == ItemOutcome.Missed);
}
