using Microsoft.ML;
using Microsoft.ML.Data;
using Parley.Analysis.Classifier;

namespace Parley.Benchmarks.Heads;

/// <summary>One trained model behind a PredictionEngine of its own, as ML.NET is commonly used. Its input is ready: a sparse or dense vector.</summary>
internal abstract class ModelEngine
{
    /// <summary>The engine of a model, by what it scores.</summary>
    /// <param name="model">Trained.</param>
    /// <param name="link">Softmax: all labels; else one.</param>
    /// <param name="slots">Of its vector.</param>
    public static ModelEngine Of(ITransformer model, HeadLink link, int slots) =>
        link == HeadLink.Softmax ? new Engine<ManyClasses>(model, slots, (output, scores) => output.Score.CopyTo(scores))
        : new Engine<TwoClasses>(model, slots, (output, scores) => scores[0] = link == HeadLink.Calibrated ? output.Probability : output.Score);

    /// <summary>Fills the scores: one, or one a class.</summary>
    public abstract void Score(VBuffer<float> features, Span<float> scores);

    private sealed class Engine<TOutput>(ITransformer model, int slots, Action<TOutput, float[]> read) : ModelEngine
        where TOutput : class, new()
    {
        private readonly PredictionEngine<EngineInput, TOutput> _engine = Make(model, slots);
        private readonly EngineInput _input = new();
        private readonly float[] _scores = new float[64];
        private TOutput _output = new();

        public override void Score(VBuffer<float> features, Span<float> scores)
        {
            _input.Features = features;
            _engine.Predict(_input, ref _output);
            read(_output, _scores);
            _scores.AsSpan(0, scores.Length).CopyTo(scores);
        }

        private static PredictionEngine<EngineInput, TOutput> Make(ITransformer model, int slots)
        {
            var schema = SchemaDefinition.Create(typeof(EngineInput));
            schema[nameof(EngineInput.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots);
            return new MLContext().Model.CreatePredictionEngine<EngineInput, TOutput>(model, inputSchemaDefinition: schema);
        }
    }

    private sealed class TwoClasses
    {
        public float Score { get; set; }

        public float Probability { get; set; }
    }

    private sealed class ManyClasses
    {
        public float[] Score { get; set; } = [];
    }
}
