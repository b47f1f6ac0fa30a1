using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>What is known of a call or a note when strategies are selected for it.</summary>
public sealed record SelectionState
{
    /// <summary>"en" gives English texts, anything else Chinese.</summary>
    public required string Language { get; init; }

    public required CallContext Context { get; init; }

    /// <summary>A key of <see cref="Labels.Stages"/>, or "cannot_tell".</summary>
    public required string Stage { get; init; }

    public required RolesFinding Roles { get; init; }

    public required PersonalityFinding Personality { get; init; }

    /// <summary>In order, the turn's index being its place. A note is one customer turn with what it reports and one agent turn with what it admits.</summary>
    public required IReadOnlyList<TurnReport> Turns { get; init; }

    public required IReadOnlyList<Objection> Objections { get; init; }

    public required IReadOnlyList<CheckResult> Checks { get; init; }

    public required bool Ended { get; init; }

    /// <summary>What the agent did last when, over <see cref="Turns"/>; null: to be found out.</summary>
    internal AgentActTurns? AgentActs { get; init; }

    /// <summary>The turns stand for a note: reasons then speak of the note, not of turns.</summary>
    public bool IsNote { get; init; }
}
