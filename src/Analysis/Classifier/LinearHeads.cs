using System.Numerics.Tensors;

namespace Parley.Analysis.Classifier;

/// <summary>
/// A group of linear heads over one sparse vector, compiled from trained ML.NET models: the weights of all labels for a slot lie side by side,
/// so that one pass over the features scores every label. Immutable.
/// </summary>
public sealed class LinearHeads
{
    private readonly float[] _weights;
    private readonly float[] _bias;

    /// <param name="labels">The label keys, in the order of the scores.</param>
    /// <param name="weights">Slot-major: slots × labels.</param>
    /// <param name="bias">One a label.</param>
    public LinearHeads(IReadOnlyList<string> labels, HeadLink link, float[] weights, float[] bias)
    {
        Labels = labels;
        Link = link;
        _weights = weights;
        _bias = bias;
    }

    public IReadOnlyList<string> Labels { get; }

    public HeadLink Link { get; }

    /// <summary>One a label.</summary>
    public ReadOnlySpan<float> Bias => _bias;

    /// <summary>Number of slots of the feature vector.</summary>
    public int Slots => _weights.Length / _bias.Length;

    /// <summary>The weights of all labels for one slot.</summary>
    public ReadOnlySpan<float> WeightsOf(int slot) => _weights.AsSpan(slot * _bias.Length, _bias.Length);

    /// <summary>Raw scores (log-odds, not calibrated) of all labels. Allocates nothing.</summary>
    public void Score(SparseFeatures features, Span<float> scores)
    {
        _bias.CopyTo(scores);
        scores = scores[.._bias.Length];
        var slots = features.Slots;
        var values = features.Values;
        for (var i = 0; i < slots.Length; i++)
            TensorPrimitives.MultiplyAdd(WeightsOf(slots[i]), values[i], scores, scores);
    }
}
