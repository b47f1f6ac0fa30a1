namespace Parley.Analysis.Calls;

/// <summary>The personality after the customer's turn with this index.</summary>
public readonly record struct PersonalityPoint(int Turn, string Type, double Probability);
