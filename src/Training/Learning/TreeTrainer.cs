using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;
using Parley.Analysis.Classifier;

namespace Parley.Training.Learning;

/// <summary>Trains second-stage heads over dense vectors with ML.NET's LightGBM, one thread each.</summary>
internal static class TreeTrainer
{
    private const int MaximumBins = 63;

    /// <summary>A boosted ensemble with log-loss; its Platt calibrator gives probabilities. Rows with weight zero are left out.</summary>
    public static ITransformer TrainBinary(
        IReadOnlyList<float[]> features, Func<int, bool> label, Func<int, float> weight, IEnumerable<int> rows, TreeOptions options, int seed)
    {
        var context = new MLContext(seed);
        var data = rows.Select(row => new Row { Features = features[row], Label = label(row), Weight = weight(row) })
            .Where(row => row.Weight > 0).ToArray();
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[HeadChain.FeaturesColumn].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features[0].Length);
        return context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight),
            NumberOfIterations = options.Trees,
            NumberOfLeaves = options.Leaves,
            MinimumExampleCountPerLeaf = options.MinimumRowsPerLeaf,
            LearningRate = options.LearningRate,
            Booster = new GradientBooster.Options
            {
                FeatureFraction = options.FeatureFraction,
                SubsampleFraction = options.SubsampleFraction,
                SubsampleFrequency = options.SubsampleFraction < 1 ? 1 : 0,
                L2Regularization = 1,
            },
            MaximumBinCountPerFeature = MaximumBins,
            NumberOfThreads = 1,
            Deterministic = true,
            Seed = seed,
            Verbose = false,
        }).Fit(context.Data.LoadFromEnumerable(data, schema));
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public float Weight { get; set; }
    }
}
