using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A turn that fits a moment by itself and waits for what is around it.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Fits">True, or cannot tell.</param>
/// <param name="Words">The words that fit; empty where none are asked for.</param>
/// <param name="Reaches">For each relation, the turns that it looks at.</param>
internal sealed record Candidate(TurnReport Turn, Truth Fits, IReadOnlyList<TurnSpan> Words, Reach[] Reaches);
