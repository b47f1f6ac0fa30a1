namespace Parley.Analysis.Calls;

/// <summary>A recorded call.</summary>
public sealed record Transcript : CallInput
{
    /// <summary>At least one.</summary>
    public required IReadOnlyList<Turn> Turns { get; init; }
}
