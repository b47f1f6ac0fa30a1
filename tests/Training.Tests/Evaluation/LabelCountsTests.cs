using Parley.Training.Evaluation;

namespace Parley.Training.Tests.Evaluation;

public sealed class LabelCountsTests
{
    [Fact]
    public void Figures_HandComputedExample_AreRight()
    {
        var counts = new LabelCounts();
        foreach (var (isThere, isFound) in ((bool, bool)[])[(true, true), (true, true), (true, true), (true, false), (false, true), (false, false)])
            counts.Add(isThere, isFound);

        Assert.Equal((3, 1, 1, 4), (counts.TruePositives, counts.FalsePositives, counts.FalseNegatives, counts.Support));
        Assert.Equal((0.75, 0.75, 0.75), (counts.Precision, counts.Recall, counts.F1));
    }

    [Fact]
    public void Figures_NothingThereOrFound_AreUndefined()
    {
        var nothing = new LabelCounts();
        nothing.Add(false, false);
        var missed = new LabelCounts();
        missed.Add(true, false);
        var invented = new LabelCounts();
        invented.Add(false, true);

        Assert.Equal((null, null, null), (nothing.Precision, nothing.Recall, nothing.F1));
        Assert.Equal((null, 0.0, 0.0), (missed.Precision, missed.Recall, missed.F1));
        Assert.Equal((0.0, null, 0.0), (invented.Precision, invented.Recall, invented.F1));
    }

    [Fact]
    public void MacroF1_LabelsWithEnoughSupport_AreAveraged()
    {
        var table = new LabelTable(["a", "b", "never"]);
        table.Add(["a"], ["a"]);
        table.Add(["a"], ["a"]);
        table.Add(["b"], ["never"]);

        Assert.Equal(0.5, table.MacroF1());
        Assert.Equal(1.0, table.MacroF1(minimumSupport: 2));
        Assert.Null(table.MacroF1(minimumSupport: 3));
        Assert.Equal(1, table["never"].FalsePositives);
    }

    [Fact]
    public void Show_UndefinedFigure_IsADash()
    {
        Assert.Equal("–", Figure.Show(null));
        Assert.Equal("0.667", Figure.Show(2.0 / 3));
        Assert.Null(Figure.Json(null));
        Assert.Null(Figure.Per100(0, 0));
        Assert.Equal(25, Figure.Per100(1, 4));
    }
}
