namespace Parley.Scoring.Output.Html;

/// <summary>A finding's words in a turn: [Start, End) with the finding's key, its probability (null for a check), and a class of the style sheet.</summary>
internal readonly record struct Highlight(int Start, int End, string Label, double? Probability, string Style);
