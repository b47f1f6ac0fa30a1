namespace Parley.Analysis.Calls;

/// <summary>What made a result.</summary>
public sealed record Versions(string Model, string Playbook, string Product);
