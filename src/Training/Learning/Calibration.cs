using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Parley.Analysis.Classifier;

namespace Parley.Training.Learning;

/// <summary>Fits scores to probabilities with ML.NET's Platt calibrator, on out-of-fold scores.</summary>
internal static class Calibration
{
    /// <summary>The scale under which the scores' probabilities match how often they are right; log-odds as they are when no row is positive.</summary>
    public static PlattScale Fit(IReadOnlyList<(float Score, bool IsPositive)> rows, int seed)
    {
        if (rows.All(row => !row.IsPositive))
            return PlattScale.LogOdds;
        var context = new MLContext(seed);
        var data = context.Data.LoadFromEnumerable(rows.Select(row => new Row { Score = row.Score, Label = row.IsPositive }));
        ISingleFeaturePredictionTransformer<PlattCalibrator> fitted =
            context.BinaryClassification.Calibrators.Platt(nameof(Row.Label), nameof(Row.Score)).Fit(data);
        var platt = fitted.Model;
        return new PlattScale(platt.Slope, platt.Offset);
    }

    private sealed class Row
    {
        public float Score { get; set; }

        public bool Label { get; set; }
    }
}
