namespace Parley.Analysis.Calls;

/// <summary>A character range [Start, End) of the original text of the turn with this index (from 0).</summary>
public readonly record struct TurnSpan(int Turn, int Start, int End);
