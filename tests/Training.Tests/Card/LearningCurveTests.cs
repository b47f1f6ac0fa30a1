using Parley.Analysis.Models;
using Parley.Training.Card;
using Parley.Training.Data;

namespace Parley.Training.Tests.Card;

public sealed class LearningCurveTests(SmallModel small)
{
    [Fact]
    public void Part_Shares_AreNestedAndOrderedById()
    {
        var calls = SmallData.Calls();

        var (quarter, half) = (LearningCurve.Part(calls, 0.25), LearningCurve.Part(calls, 0.5));

        Assert.InRange(quarter.Count, calls.Count / 4, half.Count - 1);
        Assert.Subset(half.Select(call => call.Id).ToHashSet(), quarter.Select(call => call.Id).ToHashSet());
        Assert.Equal(half.OrderBy(call => call.Id, StringComparer.Ordinal), half);
        Assert.Equal(calls.Count, LearningCurve.Part(calls, 1).Count);
    }

    [Fact]
    public void Run_SmallData_TrainsOnEachPart()
    {
        var steps = new List<string>();
        var data = CallData.Load(small.DataFolder);

        var points = new LearningCurve(data, SmallModel.Quick, SmallModel.PlaybookFolder, steps.Add).Run(whole: null);

        Assert.Equal([0.25, 0.5, 1], points.Select(point => point.Share));
        Assert.Equal(data.Train.Count, points[2].Items);
        Assert.All(points, point => Assert.NotNull(point.ViolationsF1));
        Assert.Contains(steps, step => step.StartsWith("learning curve: 25 %", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_SavedPoints_AreTheSameAndADamagedFileIsNamed()
    {
        using var folder = new TempFolder();
        LearningPoint[] points = [new(0.25, 10, 0.5, null, 0.1, 0.2, 1.5), new(1, 40, 0.75, 0.6, 0.3, 0.4, null)];

        Assert.Empty(LearningPoint.Load(folder.FullName));
        LearningPoint.Save(folder.FullName, points);

        Assert.Equal(points, LearningPoint.Load(folder.FullName));
        folder.Write("learning-curve.json", "[{");
        Assert.Contains("learning-curve.json", Assert.Throws<ModelLoadException>(() => LearningPoint.Load(folder.FullName)).Message, StringComparison.Ordinal);
    }
}
