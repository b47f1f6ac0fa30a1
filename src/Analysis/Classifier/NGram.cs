namespace Parley.Analysis.Classifier;

/// <summary>An n-gram of a normalised text: its hash and where it stands, in normalised characters.</summary>
public readonly record struct NGram(ulong Hash, int Start, int End);
