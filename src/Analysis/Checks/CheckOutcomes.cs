using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>How checks come to an outcome, each rule once.</summary>
internal static class CheckOutcomes
{
    /// <summary>Something is done once or may still come: met as soon as it is there, missed only at the end.</summary>
    public static CheckOutcome DoneOrStillToCome(bool done, bool ended) =>
        done ? CheckOutcome.Met : ended ? CheckOutcome.Missed : CheckOutcome.CannotTell;

    /// <summary>Something is judged over the whole call: told at the end only.</summary>
    public static CheckOutcome AtTheEnd(bool isMet, bool ended) =>
        !ended ? CheckOutcome.CannotTell : isMet ? CheckOutcome.Met : CheckOutcome.Missed;

    /// <summary>Nothing to judge so far: while the call goes on it may still come.</summary>
    public static CheckOutcome NothingYet(bool ended) => ended ? CheckOutcome.NotApplicable : CheckOutcome.CannotTell;
}
