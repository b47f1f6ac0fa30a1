namespace Parley.Scoring.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Runs() => Assert.NotNull(typeof(SmokeTests).Assembly);
}
