namespace Parley.Benchmarks.Calls;

/// <summary>What the short form prints. One core; all analysis: heads, handbook checks, extraction, evidence, strategies.</summary>
/// <param name="TurnsPerS">Recorded calls: all turns, then one report.</param>
/// <param name="LiveTurnsPerS">Live calls: an update after every turn, then the report.</param>
/// <param name="AllocatedBytes">A turn of a recorded call, its share of the report included.</param>
/// <param name="LiveAllocatedBytes">A turn of a live call.</param>
/// <param name="CallBytes">Held by a live call of usual length (16 turns) that is under way.</param>
internal sealed record CallFigures(double TurnsPerS, double LiveTurnsPerS, double AllocatedBytes, double LiveAllocatedBytes, double CallBytes);
