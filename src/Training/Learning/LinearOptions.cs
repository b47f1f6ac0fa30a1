namespace Parley.Training.Learning;

/// <summary>Settings of a linear head.</summary>
/// <param name="L2">SDCA's L2 constant; the quality knob (docs/experiments.md).</param>
/// <param name="L1">SDCA's L1 threshold; 0 keeps all weights.</param>
/// <param name="Iterations">Passes over the rows.</param>
internal sealed record LinearOptions(float L2, float L1 = 0, int Iterations = 25);
