namespace Parley.Analysis.Calls;

/// <summary>What one speaker said in one go, in a recorded call.</summary>
public sealed record Turn
{
    public Speaker Speaker { get; init; }

    /// <summary>Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>Since the start of the call; null when unknown.</summary>
    public TimeSpan? StartOffset { get; init; }

    /// <summary>Since the start of the call; null when unknown.</summary>
    public TimeSpan? EndOffset { get; init; }

    /// <summary>The file's own name for the speaker, when it is not a role ("A", "spk_0", "张伟").</summary>
    public string? SpeakerLabel { get; init; }

    /// <summary>The recogniser's confidence in [0, 1]; null when unknown.</summary>
    public double? Confidence { get; init; }

    /// <summary>The turn as the final segment of that sequence (from 1).</summary>
    public Segment ToSegment(long sequence) => new()
    {
        Sequence = sequence,
        Speaker = Speaker,
        Text = Text,
        StartOffset = StartOffset,
        EndOffset = EndOffset,
        SpeakerLabel = SpeakerLabel,
        Confidence = Confidence,
    };
}
