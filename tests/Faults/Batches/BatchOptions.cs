namespace Parley.Faults.Batches;

/// <param name="Calls">Of the batch.</param>
/// <param name="LiveCalls">That are on before and during it.</param>
/// <param name="Baseline">How long their answers are timed before it.</param>
/// <param name="Seed">Of texts and of the moment of the kill.</param>
internal sealed record BatchOptions(int Calls, int LiveCalls, TimeSpan Baseline, int Seed);
