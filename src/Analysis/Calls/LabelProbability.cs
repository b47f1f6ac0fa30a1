namespace Parley.Analysis.Calls;

/// <summary>A label key with its calibrated probability in [0, 1].</summary>
public readonly record struct LabelProbability(string Label, double Probability);
