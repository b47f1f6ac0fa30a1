namespace Parley.Analysis.Calls;

/// <summary>Everything found in a call or a note.</summary>
public sealed record CallReport
{
    public required string CallId { get; init; }

    /// <summary>True for an after-call note: turns, checks and roles are then empty.</summary>
    public bool IsNote { get; init; }

    /// <summary>"zh", "en" or "unknown".</summary>
    public required string Language { get; init; }

    /// <summary>A key of <see cref="Labels.Stages"/>, or "cannot_tell".</summary>
    public required string Stage { get; init; }

    public required double StageProbability { get; init; }

    public required PersonalityFinding Personality { get; init; }

    public IReadOnlyList<TurnReport> Turns { get; init; } = [];

    public IReadOnlyList<CheckResult> Checks { get; init; } = [];

    public IReadOnlyList<Objection> Objections { get; init; } = [];

    public CallNotes Notes { get; init; } = CallNotes.Empty;

    /// <summary>At most five, best first.</summary>
    public IReadOnlyList<Recommendation> Strategies { get; init; } = [];

    /// <summary>Only for a note: violations that it admits to.</summary>
    public IReadOnlyList<ViolationFinding> NoteViolations { get; init; } = [];

    /// <summary>Those of the turns in their order, then those that a note admits to.</summary>
    public IEnumerable<ViolationFinding> AllViolations => Turns.SelectMany(turn => turn.Violations).Concat(NoteViolations);

    /// <summary>Only for a note: customer acts that it reports.</summary>
    public IReadOnlyList<LabelProbability> NoteCustomerActs { get; init; } = [];

    /// <summary>The team's own rules that hit or could not be told; the others of the set did not hit. Empty without rules and for a note.</summary>
    public IReadOnlyList<RuleResult> Rules { get; init; } = [];

    /// <summary>Null without a scorecard and for a note.</summary>
    public ScorecardResult? Scorecard { get; init; }

    public RolesFinding Roles { get; init; } = RolesFinding.Given;

    public required Versions Versions { get; init; }

    public string SourceFormat { get; init; } = "";

    /// <summary>Personal data was masked on request: it is in no text of this report.</summary>
    public bool IsMasked { get; init; }

    /// <summary>The agent's id in the caller's system; null when not known.</summary>
    public string? AgentId { get; init; }

    /// <summary>The agent's team; null when not known.</summary>
    public string? Team { get; init; }

    /// <summary>When the call began; null when not known.</summary>
    public DateTimeOffset? StartedAt { get; init; }
}
