using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Parley.Training.Learning;

/// <summary>Trains second-stage heads over dense vectors with ML.NET's L-BFGS, one thread each.</summary>
internal static class DenseTrainer
{
    private const int Seed = 20261124;
    private const float Tolerance = 1e-5f;

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

    private sealed class ClassRow
    {
        public float[] Features { get; set; } = [];

        public uint Label { get; set; }
    }
}
