using Parley.V1;

namespace Parley.Faults.Calls;

/// <summary>How a call went, from its caller's side.</summary>
internal sealed record CallOutcome
{
    public required string CallId { get; init; }

    public required CallReport Report { get; init; }

    /// <summary>Segments that had been acknowledged and that the service asked for again: there must be none.</summary>
    public required long AcknowledgedLost { get; init; }

    /// <summary>Findings with a second id, or twice in the report: there must be none.</summary>
    public required int DuplicatedFindings { get; init; }

    /// <summary>Violations in which what the client was told differs from the report; null when it did not hear all, since the call had ended before it resumed.</summary>
    public required int? ToldDifferently { get; init; }

    /// <summary>Streams that were opened again; attempts that failed are not counted.</summary>
    public required int Resumptions { get; init; }

    /// <summary>Why streams broke off.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}
