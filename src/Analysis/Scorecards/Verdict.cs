using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards;

/// <summary>How a criterion ended.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Credit">The part of the points, 0 to 1; of no meaning where the item does not count.</param>
/// <param name="Evidence">What shows it.</param>
internal readonly record struct Verdict(ItemOutcome Outcome, double Credit, IReadOnlyList<TurnSpan> Evidence)
{
    public static Verdict CannotTell { get; } = new(ItemOutcome.CannotTell, 0, []);

    public static Verdict NotApplicable { get; } = new(ItemOutcome.NotApplicable, 0, []);

    public bool Counts => Outcome is not (ItemOutcome.CannotTell or ItemOutcome.NotApplicable);

    /// <summary>All of the points or none.</summary>
    public static Verdict Of(bool isMet, IReadOnlyList<TurnSpan> evidence) =>
        new(isMet ? ItemOutcome.Met : ItemOutcome.Missed, isMet ? 1 : 0, evidence);
}
