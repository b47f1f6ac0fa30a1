using Parley.Training.Evaluation;

namespace Parley.Training.Tests.Evaluation;

public sealed class CalibrationCurveTests
{
    /// <summary>Bin 0.8–0.9: mean 0.85, half came true, 4 rows: 0.35; bin 0.1–0.2: mean 0.15, none came true, 1 row: 0.15.</summary>
    [Fact]
    public void ExpectedError_HandComputedExample_IsRight()
    {
        var curve = new CalibrationCurve();
        foreach (var (probability, isRight) in ((double, bool)[])[(0.82, true), (0.84, true), (0.86, false), (0.88, false), (0.15, false)])
            curve.Add(probability, isRight);

        Assert.Equal(((0.35 * 4) + 0.15) / 5, curve.ExpectedError!.Value, 10);
        Assert.Equal(5, curve.Rows);
        Assert.Equal([1, 4], curve.Points.Select(point => point.Rows));
    }

    [Fact]
    public void ExpectedError_NoRows_IsUndefined() => Assert.Null(new CalibrationCurve().ExpectedError);

    [Fact]
    public void Add_CertainAndImpossible_AreInTheOuterBins()
    {
        var curve = new CalibrationCurve();
        curve.Add(1, true);
        curve.Add(0, false);

        Assert.Equal(0, curve.ExpectedError!.Value, 10);
        Assert.Equal(2, curve.Points.Count());
    }
}
