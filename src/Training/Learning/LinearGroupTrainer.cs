using Microsoft.ML;
using Microsoft.ML.Data;
using Parley.Analysis.Classifier;

namespace Parley.Training.Learning;

/// <summary>Trains all heads of a group, on all rows and out of fold.</summary>
internal static class LinearGroupTrainer
{
    /// <summary>The out-of-fold scores of every row: those of models that have not seen the row's group.</summary>
    /// <param name="features">One vector a row.</param>
    /// <param name="groups">Rows of one group stay together.</param>
    /// <param name="train">Trains the group's models on rows.</param>
    /// <param name="heads">Number of scores.</param>
    public static float[][] OutOfFold(
        IReadOnlyList<VBuffer<float>> features, IReadOnlyList<int> groups, int folds, int heads, Func<int, IReadOnlyList<int>, ITransformer> train, int modelsPerFold)
    {
        var scores = features.Select(_ => new float[heads]).ToArray();
        var jobs = Enumerable.Range(0, folds).SelectMany(fold => Enumerable.Range(0, modelsPerFold).Select(model => (fold, model))).ToList();
        Parallel.ForEach(jobs, Parallelism, job =>
        {
            var (inside, outside) = Folds.Split(groups, job.fold, folds);
            var weights = TrainedWeights.Of(train(job.model, inside));
            foreach (var row in outside)
            {
                for (var i = 0; i < weights.Count; i++)
                    scores[row][job.model + i] = Dot(features[row], weights[i]);
            }
        });
        return scores;
    }

    /// <summary>One model a job, on all rows, in order.</summary>
    public static ITransformer[] OnAll(int models, Func<int, ITransformer> train)
    {
        var trained = new ITransformer[models];
        Parallel.For(0, models, Parallelism, model => trained[model] = train(model));
        return trained;
    }

    private static ParallelOptions Parallelism { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private static float Dot(VBuffer<float> features, (float[] Weights, float Bias) head)
    {
        var sum = head.Bias;
        foreach (var (slot, value) in features.Items())
            sum += head.Weights[slot] * value;
        return sum;
    }
}
