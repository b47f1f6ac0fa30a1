namespace Parley.Analysis.Sessions;

/// <summary>A segment does not fit the call: which field, and what to send instead.</summary>
public sealed class SegmentException : Exception
{
    public SegmentException()
    {
    }

    public SegmentException(string message)
        : base(message)
    {
    }

    public SegmentException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public SegmentException(string field, string message)
        : base(message) => Field = field;

    /// <summary>The segment's field, in the wire's spelling ("sequence", "revises", "text").</summary>
    public string Field { get; } = "";
}
