using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// One check against the handbook, itself a fold: it observes the turns in order and can give its results at any point.
/// A revision makes new checks and replays the turns. Cost per observed turn is constant, whatever the call's length.
/// </summary>
internal abstract class HandbookCheck
{
    /// <summary>Takes in the next turn. Indexes rise by one; findings are final for this fold.</summary>
    public abstract void Observe(TurnReport turn);

    /// <summary>
    /// Puts the results as the call stands on the board, always the same checks in the same order.
    /// While the call goes on, what may still come is <see cref="CheckOutcome.CannotTell"/>; once <paramref name="ended"/> it is met or missed.
    /// </summary>
    public abstract void Evaluate(CallState state, bool ended, CheckBoard board);
}
