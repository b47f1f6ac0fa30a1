namespace Parley.Analysis.Checks.Extraction;

/// <summary>A day, a time of day, or both, as said: a range of the normalised text, and the words (empty when not said).</summary>
internal readonly record struct TimeExpression(int Start, int End, string Day, string Time);
