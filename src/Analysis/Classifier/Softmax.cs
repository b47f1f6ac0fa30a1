using System.Numerics.Tensors;

namespace Parley.Analysis.Classifier;

/// <summary>Scores to a distribution.</summary>
public static class Softmax
{
    /// <summary>In place; scores of any size.</summary>
    public static void Apply(Span<float> scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), scores);
        TensorPrimitives.Exp(scores, scores);
        TensorPrimitives.Divide(scores, TensorPrimitives.Sum(scores), scores);
    }
}
