using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Sessions;

/// <summary>The running stage of the deal (H1), from what both sides have said.</summary>
internal sealed class StageFold(CallHeads heads)
{
    /// <summary>Less certain than this, the stage cannot be told.</summary>
    internal const double Minimum = 0.4;

    private readonly CallBag _customer = new(heads.Stage, heads.Vocabulary, 0);
    private readonly CallBag _agent = new(heads.Stage, heads.Vocabulary, heads.Vocabulary.Count);

    public void Add(TurnFrame frame)
    {
        if (frame.Speaker == Speaker.Customer)
            _customer.Add(frame.Features);
        else if (frame.Speaker == Speaker.Agent)
            _agent.Add(frame.Features);
    }

    /// <summary>The most probable stage, or "cannot_tell" with that stage's probability.</summary>
    public LabelProbability Finding
    {
        get
        {
            Span<float> scores = stackalloc float[heads.Stage.Labels.Count];
            heads.Stage.Bias.CopyTo(scores);
            _customer.AddTo(scores);
            _agent.AddTo(scores);
            Softmax.Apply(scores);
            var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(scores);
            return new LabelProbability(scores[best] >= Minimum ? heads.Stage.Labels[best] : Labels.Stages.CannotTell, scores[best]);
        }
    }
}
