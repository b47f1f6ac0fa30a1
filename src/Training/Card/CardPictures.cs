using Parley.Analysis.Calls;

namespace Parley.Training.Card;

/// <summary>The pictures of a model card, by file name.</summary>
internal static class CardPictures
{
    public const string Personality = "calibration-personality.svg";
    public const string Violations = "calibration-violations.svg";
    public const string Confusion = "confusion-personality.svg";
    public const string Noise = "noise.svg";
    public const string Curve = "learning-curve.svg";

    public static IEnumerable<(string File, SvgPicture Picture)> Of(CardContent content)
    {
        var test = content.Test[0];
        yield return (Personality, CalibrationPicture.Of("Calibration: personality", test.PersonalityCalibration));
        yield return (Violations, CalibrationPicture.Of("Calibration: alerts", test.ViolationCalibration));
        yield return (Confusion, ConfusionPicture.Of("Personality: rows are the truth", Labels.Personalities.All, test.PersonalityConfusion));
        var noisy = content.Robustness.Where(row => row.Rate is not null).ToList();
        yield return (Noise, ChartPicture.Of("Robustness to wrong characters", "share of characters wrong", "macro F1", noisy.Max(row => row.Rate!.Value),
            [
                Series("violations", ChartSeries.Orange, noisy, row => row.Rate!.Value, row => row.ViolationsF1),
                Series("personality", ChartSeries.Blue, noisy, row => row.Rate!.Value, row => row.PersonalityF1),
            ]));
        if (content.Curve.Count == 0)
            yield break;
        yield return (Curve, ChartPicture.Of("Quality against amount of data", "training items", "macro F1", content.Curve.Max(point => point.Items),
            [
                Series("violations", ChartSeries.Orange, content.Curve, point => point.Items, point => point.ViolationsF1),
                Series("personality", ChartSeries.Blue, content.Curve, point => point.Items, point => point.PersonalityF1),
                Series("customer acts", "#2a8c55", content.Curve, point => point.Items, point => point.CustomerActsF1),
                Series("agent acts", "#8250a8", content.Curve, point => point.Items, point => point.AgentActsF1),
            ]));
    }

    /// <summary>An undefined figure has no point.</summary>
    private static ChartSeries Series<T>(string name, string colour, IEnumerable<T> rows, Func<T, double> x, Func<T, double?> y) =>
        new(name, colour, rows.Where(row => y(row) is not null).Select(row => (x(row), y(row)!.Value, 0.0)).ToList());
}
