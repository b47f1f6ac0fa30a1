namespace Parley.Analysis.Classifier;

/// <summary>
/// The n-grams that one side has said so far, each once, scored by linear heads as the call grows: adding a turn costs its new n-grams only.
/// Equal to scoring the vector of all of them, scaled to length 1.
/// </summary>
public sealed class CallBag
{
    private readonly LinearHeads _heads;
    private readonly Vocabulary _vocabulary;
    private readonly int _firstSlot;
    private readonly HashSet<int> _seen = [];
    private readonly float[] _sums;
    private double _squares;

    /// <param name="heads">The heads that score the bag.</param>
    /// <param name="vocabulary">The n-grams' weights.</param>
    /// <param name="firstSlot">Where the bag's block begins in the heads' vector.</param>
    public CallBag(LinearHeads heads, Vocabulary vocabulary, int firstSlot)
    {
        _heads = heads;
        _vocabulary = vocabulary;
        _firstSlot = firstSlot;
        _sums = new float[heads.Labels.Count];
    }

    public void Add(TextFeatures features)
    {
        foreach (var id in features.IdSpan)
        {
            if (!_seen.Add(id))
                continue;
            var weight = _vocabulary.Weight(id);
            _squares += weight * weight;
            System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(_heads.WeightsOf(_firstSlot + id), weight, _sums, _sums);
        }
    }

    /// <summary>Adds the bag's share to the scores (which the caller has set to the heads' bias).</summary>
    public void AddTo(Span<float> scores)
    {
        if (_squares == 0)
            return;
        var scale = (float)(1 / Math.Sqrt(_squares));
        System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(_sums, scale, scores, scores);
    }
}
