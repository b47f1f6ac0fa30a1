using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.FastTree;

namespace Parley.Analysis.Classifier;

/// <summary>One trained ML.NET tree ensemble (LightGBM): its trees with their weights, a bias, and the calibration of the sum.</summary>
public sealed record TrainedTrees(IReadOnlyList<(RegressionTreeBase Tree, double Weight)> Trees, double Bias, PlattScale Scale)
{
    /// <summary>Takes the trees out of a trained or loaded model.</summary>
    /// <exception cref="InvalidDataException">Not a calibrated tree ensemble.</exception>
    public static TrainedTrees Of(ITransformer trained)
    {
        var model = (trained as ISingleFeaturePredictionTransformer<object>)?.Model;
        if (Part(model, "SubModel") is not TreeEnsembleModelParametersBasedOnRegressionTree trees || Part(model, "Calibrator") is not PlattCalibrator platt)
            throw new InvalidDataException($"Expected a calibrated tree model, found {model?.GetType().Name ?? trained.GetType().Name}.");
        var ensemble = trees.TrainedTreeEnsemble;
        return new TrainedTrees(
            ensemble.Trees.Select((tree, i) => ((RegressionTreeBase)tree, ensemble.TreeWeights[i])).ToList(),
            ensemble.Bias, new PlattScale(platt.Slope, platt.Offset));
    }

    /// <summary>The calibrated model's own type is internal once it was loaded.</summary>
    private static object? Part(object? model, string name) =>
        model?.GetType().GetProperties().FirstOrDefault(property => property.Name == name)?.GetValue(model);
}
