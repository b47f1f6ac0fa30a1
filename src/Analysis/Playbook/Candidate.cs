namespace Parley.Analysis.Playbook;

/// <summary>A strategy that may be recommended, the strongest finding that calls for it, and its weight.</summary>
internal readonly record struct Candidate(PlannedStrategy Planned, Trigger Trigger, double Score);
