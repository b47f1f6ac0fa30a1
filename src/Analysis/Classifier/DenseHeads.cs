using System.Numerics.Tensors;

namespace Parley.Analysis.Classifier;

/// <summary>Logistic heads over a dense vector, compiled from trained ML.NET models. Immutable.</summary>
public sealed class DenseHeads
{
    private readonly float[][] _weights;
    private readonly float[] _bias;

    /// <param name="weights">One row a head.</param>
    /// <param name="bias">One a head.</param>
    public DenseHeads(float[][] weights, float[] bias)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, bias.Length);
        _weights = weights;
        _bias = bias;
    }

    /// <summary>Log-odds of all heads. Allocates nothing.</summary>
    public void Score(ReadOnlySpan<float> features, Span<float> scores)
    {
        for (var i = 0; i < _bias.Length; i++)
            scores[i] = _bias[i] + TensorPrimitives.Dot(features, _weights[i]);
    }
}
