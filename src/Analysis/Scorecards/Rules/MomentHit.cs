using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A turn at which a moment came, with what shows it: in this turn and in those that it relates to.</summary>
internal readonly record struct MomentHit(int Turn, IReadOnlyList<TurnSpan> Evidence);
