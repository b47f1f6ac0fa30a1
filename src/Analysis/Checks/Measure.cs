namespace Parley.Analysis.Checks;

/// <summary>A number behind an outcome; the unit is in the name.</summary>
internal readonly record struct Measure(string Name, double Value);
