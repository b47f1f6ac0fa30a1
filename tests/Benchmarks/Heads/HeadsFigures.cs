namespace Parley.Benchmarks.Heads;

/// <summary>What the short form prints.</summary>
/// <param name="EngineUs">A turn through all heads by ML.NET's engines, in microseconds; the median.</param>
/// <param name="CompiledUs">The same by the compiled heads.</param>
/// <param name="Ratio">The one over the other.</param>
/// <param name="AllocatedBytes">By the compiled heads, a turn of a call under way.</param>
/// <param name="MaxDifference">The largest difference of a probability between the two, over all groups of heads and all turns and notes of the test split.</param>
internal sealed record HeadsFigures(double EngineUs, double CompiledUs, double Ratio, double AllocatedBytes, double MaxDifference);
