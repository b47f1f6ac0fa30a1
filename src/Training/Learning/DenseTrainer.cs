using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Parley.Training.Learning;

/// <summary>Trains second-stage heads over dense vectors with ML.NET's L-BFGS, one thread each.</summary>
internal static class DenseTrainer
{
    private const int Seed = 20261124;
    private const float Tolerance = 1e-5f;

    /// <summary>A logistic head: calibrated, since it is trained on out-of-fold scores.</summary>
    public static ITransformer TrainBinary(IReadOnlyList<float[]> features, Func<int, bool> label, IEnumerable<int> rows, float l2)
    {
        var context = new MLContext(Seed);
        var data = rows.Select(row => new BinaryRow { Features = features[row], Label = label(row) }).ToArray();
        return context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = l2,
            NumberOfThreads = 1,
            OptimizationTolerance = Tolerance,
        }).Fit(context.Data.LoadFromEnumerable(data, SchemaOf<BinaryRow>(features)));
    }

    /// <summary>A maximum-entropy head over classes numbered from 0.</summary>
    public static ITransformer TrainMultiClass(IReadOnlyList<float[]> features, Func<int, int> label, IEnumerable<int> rows, int classes, float l2)
    {
        var context = new MLContext(Seed);
        var data = rows.Select(row => new ClassRow { Features = features[row], Label = (uint)label(row) }).ToArray();
        var schema = SchemaOf<ClassRow>(features);
        schema[nameof(ClassRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        return context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = l2,
            NumberOfThreads = 1,
            OptimizationTolerance = Tolerance,
        }).Fit(context.Data.LoadFromEnumerable(data, schema));
    }

    private static SchemaDefinition SchemaOf<T>(IReadOnlyList<float[]> features)
    {
        var schema = SchemaDefinition.Create(typeof(T));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features[0].Length);
        return schema;
    }

    private sealed class BinaryRow
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class ClassRow
    {
        public float[] Features { get; set; } = [];

        public uint Label { get; set; }
    }
}
