namespace Parley.Benchmarks.Heads;

/// <summary>What the short form prints.</summary>
/// <param name="EngineUs">A turn through all heads by ML.NET's engines, every model with one of its own, in microseconds; the median.</param>
/// <param name="FallbackUs">The same by the fallback's engines: one for all models that score the same vector.</param>
/// <param name="CompiledUs">The same by the compiled heads.</param>
/// <param name="Ratio">Engines over compiled.</param>
/// <param name="FallbackRatio">The fallback over compiled.</param>
/// <param name="AllocatedBytes">By the compiled heads, a turn of a call under way.</param>
/// <param name="MaxDifference">The largest difference of a probability between fallback and compiled heads, over all groups of heads and all turns and notes of the test split.</param>
internal sealed record HeadsFigures(double EngineUs, double FallbackUs, double CompiledUs, double Ratio, double FallbackRatio, double AllocatedBytes, double MaxDifference);
