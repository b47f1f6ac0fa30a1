using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A turn that fits a moment by itself and waits for what is around it.</summary>
/// <param name="Turn">Its index.</param>
/// <param name="Fits">True, or cannot tell.</param>
/// <param name="Evidence">In the turn itself.</param>
/// <param name="Reaches">For each relation, the turns that it looks at.</param>
internal sealed record Candidate(int Turn, Truth Fits, IReadOnlyList<TurnSpan> Evidence, Reach[] Reaches);
