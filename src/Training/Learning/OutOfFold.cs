using Microsoft.ML;
using Microsoft.ML.Data;
using Parley.Analysis.Classifier;

namespace Parley.Training.Learning;

/// <summary>Scores of rows by models that have not seen the row's group.</summary>
internal static class OutOfFold
{
    /// <summary>Scores every row by its fold's model.</summary>
    /// <param name="groups">One a row; rows of one group stay together.</param>
    /// <param name="heads">Scores a row.</param>
    /// <param name="jobs">Models a fold: one for all heads, or one a head.</param>
    /// <param name="train">Trains the job's model on rows and gives back what scores a row (all heads of the job).</param>
    public static float[][] Scores(
        IReadOnlyList<int> groups, int folds, int heads, int jobs, Func<int, IReadOnlyList<int>, Func<int, IReadOnlyList<float>>> train)
    {
        var scores = groups.Select(_ => new float[heads]).ToArray();
        var pairs = Enumerable.Range(0, folds).SelectMany(fold => Enumerable.Range(0, jobs).Select(job => (fold, job))).ToList();
        Parallel.ForEach(pairs, Parallelism, pair =>
        {
            var (inside, outside) = Folds.Split(groups, pair.fold, folds);
            var scorer = train(pair.job, inside);
            foreach (var row in outside)
            {
                var found = scorer(row);
                for (var i = 0; i < found.Count; i++)
                    scores[row][pair.job + i] = found[i];
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

    /// <summary>What scores a row by a linear model.</summary>
    public static Func<int, IReadOnlyList<float>> Linear(ITransformer model, IReadOnlyList<VBuffer<float>> features)
    {
        var weights = TrainedWeights.Of(model);
        return row => weights.Select(head => Dot(features[row], head)).ToArray();
    }

    /// <summary>What gives a row's log-odds by a tree ensemble.</summary>
    public static Func<int, IReadOnlyList<float>> Trees(ITransformer model, IReadOnlyList<float[]> features)
    {
        var heads = new TreeHeads([TrainedTrees.Of(model)]);
        return row =>
        {
            var logOdds = new float[1];
            heads.LogOdds(features[row], logOdds);
            return logOdds;
        };
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
