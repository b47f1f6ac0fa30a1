using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Parley.Analysis.Classifier;

/// <summary>Takes the weights out of trained or loaded ML.NET linear models.</summary>
public static class TrainedWeights
{
    /// <summary>One row of weights and one bias for a logistic head, one a class for a maximum-entropy head.</summary>
    /// <exception cref="InvalidDataException">Not a linear model.</exception>
    public static IReadOnlyList<(float[] Weights, float Bias)> Of(ITransformer trained)
    {
        var model = (trained as ISingleFeaturePredictionTransformer<object>)?.Model;
        switch (WithoutCalibrator(model))
        {
            case LinearModelParameters linear:
                return [(linear.Weights.ToArray(), linear.Bias)];
            case MaximumEntropyModelParameters entropy:
                VBuffer<float>[] rows = [];
                entropy.GetWeights(ref rows, out _);
                var biases = entropy.GetBiases().ToArray();
                return rows.Select((row, i) => (row.DenseValues().ToArray(), biases[i])).ToList();
            case var other:
                throw new InvalidDataException($"Expected a linear model, found {other?.GetType().Name ?? trained.GetType().Name}.");
        }
    }

    /// <summary>ML.NET wraps a logistic model in a calibrator whose types are internal once it was loaded; the scores are the inner model's.</summary>
    private static object? WithoutCalibrator(object? model) =>
        model?.GetType().GetProperties().FirstOrDefault(property => property.Name == "SubModel")?.GetValue(model) ?? model;
}
