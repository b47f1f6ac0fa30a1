namespace Parley.Analysis.Calls;

/// <summary>A finding that no longer holds.</summary>
public sealed record Retraction(string FindingId, int Turn, string Label);
