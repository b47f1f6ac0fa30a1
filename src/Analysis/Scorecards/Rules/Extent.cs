namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A stretch of a call: so many turns, or so much time. Just one of the two is given.</summary>
internal readonly record struct Extent(int? Turns, TimeSpan? Time);
