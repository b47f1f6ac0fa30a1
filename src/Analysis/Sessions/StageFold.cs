using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Sessions;

/// <summary>The running stage of the deal (H1), from what both sides have said.</summary>
internal sealed class StageFold(CallHeads heads, TurnScorer scorer)
{
    /// <summary>Less certain than this, the stage cannot be told.</summary>
    internal const double Minimum = 0.4;

    /// <summary>The most probable stage, or "cannot_tell" with that stage's probability.</summary>
    public LabelProbability Finding
    {
        get
        {
            Span<float> distribution = stackalloc float[heads.Stages.Count];
            scorer.ScoreStage(distribution);
            var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(distribution);
            return new LabelProbability(distribution[best] >= Minimum ? heads.Stages[best] : Labels.Stages.CannotTell, distribution[best]);
        }
    }
}
