namespace Parley.Analysis.Calls;

/// <summary>A piece of a call as it reaches the fold.</summary>
public sealed record Segment
{
    /// <summary>Position in the call, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    public SegmentKind Kind { get; init; } = SegmentKind.Final;

    public Speaker Speaker { get; init; }

    /// <summary>The words as the recogniser wrote them; empty in a <see cref="SegmentKind.Swap"/> only.</summary>
    public required string Text { get; init; }

    /// <summary>Since the start of the call; null when unknown.</summary>
    public TimeSpan? StartOffset { get; init; }

    /// <summary>Since the start of the call, not before <see cref="StartOffset"/>; null when unknown.</summary>
    public TimeSpan? EndOffset { get; init; }

    /// <summary>The sequence that a <see cref="SegmentKind.Revision"/> replaces.</summary>
    public long? Revises { get; init; }

    /// <summary>The recogniser's own name for the voice; null when it has none.</summary>
    public string? SpeakerLabel { get; init; }

    /// <summary>The recogniser's confidence in [0, 1]; null when unknown.</summary>
    public double? Confidence { get; init; }
}
