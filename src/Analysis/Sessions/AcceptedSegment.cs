using Parley.Analysis.Calls;

namespace Parley.Analysis.Sessions;

/// <summary>A segment as it was sent, so that a repeat can be told from a contradiction.</summary>
/// <param name="Segment">Final, revision or swap.</param>
/// <param name="Turn">Index of the turn that it became or revised; null for a swap.</param>
internal readonly record struct AcceptedSegment(Segment Segment, int? Turn)
{
    /// <summary>What counts as the same content: recognisers give times and confidence of the same words slightly differently.</summary>
    public bool IsRepeatedBy(Segment other) =>
        Segment.Kind == other.Kind && Segment.Text == other.Text && Segment.Speaker == other.Speaker && Segment.Revises == other.Revises;
}
