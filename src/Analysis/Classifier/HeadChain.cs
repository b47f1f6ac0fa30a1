using Microsoft.ML;
using Microsoft.ML.Data;

namespace Parley.Analysis.Classifier;

/// <summary>
/// A group of heads as one ML.NET model file: from the column "Features" each model's score is kept as "Score.label" (logistic heads) or "Score"
/// (one maximum-entropy head: class probabilities). Of calibrated heads it is the probability that is kept so.
/// </summary>
public static class HeadChain
{
    public const string FeaturesColumn = "Features";
    public const string ScoreColumn = "Score";
    private const string ProbabilityColumn = "Probability";

    /// <summary>The column of one label's score.</summary>
    public static string ScoreOf(string label) => $"{ScoreColumn}.{label}";

    /// <summary>Writes trained models, one a label in label order, or (softmax) a single one for all labels.</summary>
    public static void Save(Stream stream, IReadOnlyList<ITransformer> models, IReadOnlyList<string> labels, HeadLink link, int slots)
    {
        var context = new MLContext();
        var input = Input(context, [new float[slots]], slots);
        var chain = new List<ITransformer>();
        var data = input;
        for (var i = 0; i < models.Count; i++)
        {
            chain.Add(models[i]);
            data = models[i].Transform(data);
            if (link == HeadLink.Softmax)
                continue;
            var result = link == HeadLink.Calibrated ? ProbabilityColumn : ScoreColumn;
            var copy = context.Transforms.CopyColumns(ScoreOf(labels[i]), result).Fit(data);
            chain.Add(copy);
            data = copy.Transform(data);
        }
        context.Model.Save(new TransformerChain<ITransformer>(chain.ToArray()), input.Schema, stream);
    }

    /// <summary>Reads a model file back.</summary>
    public static ITransformer Load(Stream stream) => new MLContext().Model.Load(stream, out _);

    /// <summary>The weights of a chain's models, one row a label.</summary>
    /// <exception cref="InvalidDataException">The chain does not have that many heads.</exception>
    public static IReadOnlyList<(float[] Weights, float Bias)> Weights(ITransformer chain, int labels)
    {
        var rows = Predictors(chain).SelectMany(TrainedWeights.Of).ToList();
        return rows.Count == labels ? rows : throw WrongCount(rows.Count, labels);
    }

    /// <summary>The tree ensembles of a chain's models, one a label.</summary>
    /// <exception cref="InvalidDataException">The chain does not have that many heads.</exception>
    public static IReadOnlyList<TrainedTrees> Trees(ITransformer chain, int labels)
    {
        var heads = Predictors(chain).Select(TrainedTrees.Of).ToList();
        return heads.Count == labels ? heads : throw WrongCount(heads.Count, labels);
    }

    /// <summary>
    /// ML.NET's own engine over sparse vectors: each label's score in one vector, as <see cref="Save"/> kept them. Not thread-safe: one used from
    /// several threads at once gives wrong answers.
    /// </summary>
    internal static PredictionEngine<EngineInput, EngineOutput> Engine(ITransformer chain, IReadOnlyList<string> labels, HeadLink link, int slots)
    {
        var context = new MLContext();
        var schema = SchemaDefinition.Create(typeof(EngineInput));
        schema[nameof(EngineInput.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots);
        var input = context.Data.LoadFromEnumerable<EngineInput>([], schema);
        var columns = link == HeadLink.Softmax ? [ScoreColumn] : labels.Select(ScoreOf).ToArray();
        var gather = context.Transforms.Concatenate(nameof(EngineOutput.Scores), columns).Fit(chain.Transform(input));
        return context.Model.CreatePredictionEngine<EngineInput, EngineOutput>(new TransformerChain<ITransformer>(chain, gather), inputSchemaDefinition: schema);
    }

    /// <summary>The trained models of a chain, in label order.</summary>
    internal static IEnumerable<ITransformer> Predictors(ITransformer chain) =>
        ((IEnumerable<ITransformer>)chain).Where(step => step is ISingleFeaturePredictionTransformer<object>);

    private static InvalidDataException WrongCount(int found, int expected) => new($"The model file has {found} heads, its card names {expected}.");

    private static IDataView Input(MLContext context, IReadOnlyList<float[]> vectors, int slots)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[FeaturesColumn].ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots);
        return context.Data.LoadFromEnumerable(vectors.Select(vector => new Row { Features = vector }), schema);
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];
    }
}
