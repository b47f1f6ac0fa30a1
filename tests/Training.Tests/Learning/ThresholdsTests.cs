using Parley.Training.Learning;

namespace Parley.Training.Tests.Learning;

public sealed class ThresholdsTests
{
    private static readonly (float Probability, bool IsPositive)[] Rows =
        [(0.9f, true), (0.8f, true), (0.7f, false), (0.6f, true), (0.2f, false), (0.1f, false)];

    /// <summary>Down to 0.6: three of three found with one wrong, F1 6/7; better than two of three, F1 4/5.</summary>
    [Fact]
    public void Choose_FreeRate_TakesTheBestF1() => Assert.Equal(0.4, Thresholds.Choose(Rows, 1), 5);

    [Fact]
    public void Choose_NoFalseFindingAllowed_StopsBeforeTheFirst() => Assert.Equal(0.75, Thresholds.Choose(Rows, 0), 5);

    [Fact]
    public void Choose_NoPositiveRow_FallsBackToOneHalf()
    {
        Assert.Equal(0.5, Thresholds.Choose([(0.9f, false)], 1), 5);
        Assert.Equal(0.5, Thresholds.Choose([], 1), 5);
    }

    [Fact]
    public void ChooseMinimum_UnsureWinnersAreWrong_AsksForMore()
    {
        // Class 0 wins at 0.4 where the truth is "otherwise" (2), and at 0.6 where it is right.
        float[][] distributions = [[0.4f, 0.3f, 0.3f], [0.4f, 0.3f, 0.3f], [0.6f, 0.2f, 0.2f], [0.2f, 0.6f, 0.2f]];

        var minimum = Thresholds.ChooseMinimum(distributions, [2, 2, 0, 1], otherwise: 2);

        Assert.InRange(minimum, 0.4001, 0.6);
    }

    [Fact]
    public void ChooseMinimum_WinnersAreRight_IsZero() =>
        Assert.Equal(0, Thresholds.ChooseMinimum([[0.4f, 0.3f, 0.3f], [0.1f, 0.8f, 0.1f]], [0, 1], otherwise: 2));
}
