namespace Parley.Training.Learning;

/// <summary>Settings of a linear head.</summary>
/// <param name="Cost">
/// The weight of the rows' loss against the L2 term, as in LIBLINEAR: SDCA's L2 constant is 1 / (cost × rows), so that the same setting holds
/// whatever the number of rows. The quality knob (docs/experiments.md).
/// </param>
/// <param name="Iterations">Passes over the rows.</param>
internal sealed record LinearOptions(float Cost, int Iterations = 25)
{
    public float L2(int rows) => 1 / (Cost * Math.Max(1, rows));
}
