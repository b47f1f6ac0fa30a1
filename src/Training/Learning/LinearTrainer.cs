using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Parley.Training.Learning;

/// <summary>Trains linear heads with ML.NET's SDCA: one thread each and a seed, so that the same rows give the same weights.</summary>
internal static class LinearTrainer
{
    private const int Seed = 20261124;

    /// <summary>A logistic head, its scores log-odds. Rows with weight zero are left out.</summary>
    public static ITransformer TrainBinary(
        IReadOnlyList<VBuffer<float>> features, Func<int, bool> label, Func<int, float> weight, IEnumerable<int> rows, LinearOptions options)
    {
        var context = new MLContext(Seed);
        var data = rows.Select(row => new BinaryRow { Features = features[row], Label = label(row), Weight = weight(row) })
            .Where(row => row.Weight > 0).ToArray();
        return context.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LossFunction = new LogLoss(),
            ExampleWeightColumnName = nameof(BinaryRow.Weight),
            L2Regularization = options.L2(data.Length),
            L1Regularization = 0,
            MaximumNumberOfIterations = options.Iterations,
            NumberOfThreads = 1,
            ConvergenceTolerance = 1e-3f,
            ConvergenceCheckFrequency = options.Iterations,
        }).Fit(context.Data.Cache(context.Data.LoadFromEnumerable(data, SchemaOf<BinaryRow>(features))));
    }

    /// <summary>A maximum-entropy head over <paramref name="classes"/> labels, numbered from 0.</summary>
    public static ITransformer TrainMultiClass(
        IReadOnlyList<VBuffer<float>> features, Func<int, int> label, Func<int, float> weight, IEnumerable<int> rows, int classes, LinearOptions options)
    {
        var context = new MLContext(Seed);
        var data = rows.Select(row => new ClassRow { Features = features[row], Label = (uint)label(row), Weight = weight(row) })
            .Where(row => row.Weight > 0).ToArray();
        var schema = SchemaOf<ClassRow>(features);
        schema[nameof(ClassRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        return context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(ClassRow.Weight),
            L2Regularization = options.L2(data.Length),
            L1Regularization = 0,
            MaximumNumberOfIterations = options.Iterations,
            NumberOfThreads = 1,
            ConvergenceTolerance = 1e-3f,
            ConvergenceCheckFrequency = options.Iterations,
        }).Fit(context.Data.Cache(context.Data.LoadFromEnumerable(data, schema)));
    }

    private static SchemaDefinition SchemaOf<T>(IReadOnlyList<VBuffer<float>> features)
    {
        var schema = SchemaDefinition.Create(typeof(T));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features[0].Length);
        return schema;
    }

    private sealed class BinaryRow
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }

        public float Weight { get; set; }
    }

    private sealed class ClassRow
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }

        public float Weight { get; set; }
    }
}
