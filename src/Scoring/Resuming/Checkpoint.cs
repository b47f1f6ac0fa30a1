using Parley.Scoring.Running;

namespace Parley.Scoring.Resuming;

/// <summary>How far a run had come: everything before it is in the output, nothing after it.</summary>
internal sealed record Checkpoint
{
    /// <summary>The file of the input where it goes on, from 0.</summary>
    public required int File { get; init; }

    /// <summary>The item of that file where it goes on, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Length of the output.</summary>
    public required long Bytes { get; init; }

    /// <summary>What was counted so far.</summary>
    public required ScoreCounts Counts { get; init; }

    /// <summary>Nothing is left to do but to give the output its name.</summary>
    public bool IsComplete { get; init; }
}
