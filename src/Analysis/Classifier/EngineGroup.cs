using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Parley.Analysis.Classifier;

/// <summary>
/// One group of heads scored by ML.NET's own engine. Thread-safe: an engine, which is not, is lent to one caller at a time, and one more is made
/// where all are lent.
/// </summary>
internal sealed class EngineGroup
{
    private readonly ITransformer _chain;
    private readonly IReadOnlyList<string> _labels;
    private readonly HeadLink _link;
    private readonly int _slots;
    private readonly ConcurrentBag<Lent> _idle = [];

    /// <param name="chain">As <see cref="HeadChain"/> writes it.</param>
    /// <param name="labels">The label keys, in the order of the scores.</param>
    /// <param name="link">How scores become probabilities.</param>
    /// <param name="slots">Of the vector.</param>
    public EngineGroup(ITransformer chain, IReadOnlyList<string> labels, HeadLink link, int slots)
    {
        (_chain, _labels, _link, _slots) = (chain, labels, link, slots);
        _idle.Add(new Lent(Make()));
    }

    /// <summary>The number of labels.</summary>
    public int Labels => _labels.Count;

    /// <summary>Log-odds, or the logarithms of a softmax head's distribution.</summary>
    public void Score(SparseFeatures features, Span<float> scores)
    {
        Predict(new VBuffer<float>(_slots, features.Count, features.ValueArray, features.SlotArray), scores);
        if (_link == HeadLink.Softmax)
            ToLogarithms(scores[.._labels.Count]);
    }

    /// <summary>The same over a dense vector; of calibrated heads the probabilities.</summary>
    public void Score(ReadOnlySpan<float> features, Span<float> scores)
    {
        Predict(new VBuffer<float>(_slots, features[.._slots].ToArray()), scores);
        if (_link == HeadLink.Softmax)
            ToLogarithms(scores[.._labels.Count]);
    }

    private void Predict(VBuffer<float> features, Span<float> scores)
    {
        if (!_idle.TryTake(out var lent))
            lent = new Lent(Make());
        lent.Input.Features = features;
        lent.Engine.Predict(lent.Input, ref lent.Output);
        lent.Output.Scores.CopyTo(scores);
        _idle.Add(lent);
    }

    private PredictionEngine<EngineInput, EngineOutput> Make() => HeadChain.Engine(_chain, _labels, _link, _slots);

    private static void ToLogarithms(Span<float> distribution)
    {
        foreach (ref var probability in distribution)
            probability = MathF.Log(Math.Max(probability, float.Epsilon));
    }

    private sealed class Lent(PredictionEngine<EngineInput, EngineOutput> engine)
    {
        public PredictionEngine<EngineInput, EngineOutput> Engine { get; } = engine;

        public EngineInput Input { get; } = new();

        public EngineOutput Output = new();
    }
}
