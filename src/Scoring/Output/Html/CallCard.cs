using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>What is kept of a call for the lists; its page is in a temporary file.</summary>
internal sealed record CallCard
{
    /// <summary>Its place in the input, from 0: also the anchor of its page.</summary>
    public required int Index { get; init; }

    public required string CallId { get; init; }

    public required string? AgentId { get; init; }

    public required string? Team { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required string Personality { get; init; }

    /// <summary>Labels of its violations, each once.</summary>
    public required IReadOnlyList<string> Violations { get; init; }

    /// <summary>By the team's scorecard, or without one the checklist score; 0–100, null when there is none.</summary>
    public required double? Score { get; init; }

    public required Worth Worth { get; init; }

    public static CallCard Of(int index, CallReport report) => new()
    {
        Index = index,
        CallId = report.CallId,
        AgentId = report.AgentId,
        Team = report.Team,
        StartedAt = report.StartedAt,
        Personality = report.Personality.Type,
        Violations = [.. report.AllViolations.Select(violation => violation.Violation).Distinct()],
        Score = report.Scorecard is { } scorecard ? scorecard.Score : ChecklistScore.Of(report),
        Worth = CallWorth.Of(report),
    };
}
