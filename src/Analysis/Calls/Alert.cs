namespace Parley.Analysis.Calls;

/// <summary>A violation in a call that is on, for those who watch.</summary>
public sealed record Alert
{
    /// <summary>Less probable than this, an alert is one step less severe.</summary>
    public const double LikelyProbability = 0.5;

    public required string CallId { get; init; }

    public string? AgentId { get; init; }

    public string? Team { get; init; }

    /// <summary>Index of the agent's turn.</summary>
    public required int Turn { get; init; }

    /// <summary>What the agent said.</summary>
    public required string Text { get; init; }

    public required ViolationFinding Violation { get; init; }

    /// <summary>When it was found.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>
    /// Contempt and arguing (H5) hurt the customer and are critical; pessimism and begging give the deal away and are warnings; a non-committal
    /// answer is a notice. Below <see cref="LikelyProbability"/> one step less.
    /// </summary>
    public AlertSeverity Severity
    {
        get
        {
            var severity = Violation.Violation switch
            {
                Labels.Violations.Contempt or Labels.Violations.Arguing => AlertSeverity.Critical,
                Labels.Violations.Noncommittal => AlertSeverity.Notice,
                _ => AlertSeverity.Warning,
            };
            return Violation.Probability >= LikelyProbability || severity == AlertSeverity.Notice ? severity : severity - 1;
        }
    }
}
