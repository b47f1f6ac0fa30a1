using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Calls;

public sealed class AlertTests
{
    [Theory]
    [InlineData("contempt", 0.9, AlertSeverity.Critical)]
    [InlineData("arguing", 0.5, AlertSeverity.Critical)]
    [InlineData("arguing", 0.49, AlertSeverity.Warning)]
    [InlineData("pessimism", 0.9, AlertSeverity.Warning)]
    [InlineData("begging", 0.3, AlertSeverity.Notice)]
    [InlineData("noncommittal", 0.9, AlertSeverity.Notice)]
    [InlineData("noncommittal", 0.3, AlertSeverity.Notice)]
    public void Severity_ByViolationAndProbability_IsAsDocumented(string violation, double probability, AlertSeverity expected)
    {
        var alert = new Alert
        {
            CallId = "c",
            Turn = 1,
            Text = "…",
            Violation = new ViolationFinding { Id = "c/1", Violation = violation, Probability = probability },
            Time = DateTimeOffset.UnixEpoch,
        };

        Assert.Equal(expected, alert.Severity);
    }
}
