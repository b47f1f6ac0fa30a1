namespace Parley.Analysis.Calls;

/// <summary>A character range [Start, End) in UTF-16 code units of the original text.</summary>
public readonly record struct Span(int Start, int End);
