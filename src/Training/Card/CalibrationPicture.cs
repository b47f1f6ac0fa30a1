using Parley.Training.Evaluation;

namespace Parley.Training.Card;

/// <summary>How often a probability comes true, by the probability; on the diagonal it means what it says. Larger dots: more rows.</summary>
internal static class CalibrationPicture
{
    public static SvgPicture Of(string title, CalibrationCurve curve)
    {
        var most = curve.Points.Select(point => point.Rows).DefaultIfEmpty(1).Max();
        var points = curve.Points.Select(point => (point.Probability, point.Frequency, Math.Sqrt((double)point.Rows / most))).ToList();
        var name = $"{curve.Rows} rows, expected calibration error {Figure.Show(curve.ExpectedError)}";
        return ChartPicture.Of(title, "probability", "came true", 1, [new ChartSeries(name, ChartSeries.Blue, points)], hasDiagonal: true);
    }
}
