namespace Parley.Analysis.Calls;

/// <summary>A recorded call.</summary>
public sealed record Transcript : CallInput
{
    /// <summary>At least one.</summary>
    public required IReadOnlyList<Turn> Turns { get; init; }

    /// <summary>The user set or exchanged the roles of turns.</summary>
    public bool RolesCorrected { get; init; }

    /// <summary>Roles that are inferred are to be exchanged.</summary>
    public bool SwapInferredRoles { get; init; }
}
