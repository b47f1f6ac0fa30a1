namespace Parley.Analysis.Calls;

/// <summary>How a segment relates to what was said before.</summary>
public enum SegmentKind
{
    /// <summary>Settled text: becomes a turn.</summary>
    Final,

    /// <summary>Interim recogniser text: a provisional result, not kept.</summary>
    Partial,

    /// <summary>Replaces text and speaker of an earlier segment.</summary>
    Revision,

    /// <summary>Agent and customer were taken for each other: swaps them in all segments before it. Has no text.</summary>
    Swap,
}
