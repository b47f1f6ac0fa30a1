namespace Parley.Analysis.Calls;

/// <summary>What can be scored: a <see cref="Transcript"/> or a <see cref="Note"/>.</summary>
public abstract record CallInput
{
    /// <summary>At most 200 characters; unique within a batch.</summary>
    public required string CallId { get; init; }

    public CallContext Context { get; init; } = CallContext.Empty;

    /// <summary>The reader that understood the input ("webvtt"); empty when it came over the wire.</summary>
    public string SourceFormat { get; init; } = "";
}
