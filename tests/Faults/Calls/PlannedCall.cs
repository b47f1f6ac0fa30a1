using Parley.V1;

namespace Parley.Faults.Calls;

/// <summary>What one caller is going to send: final segments, some interim text before them, corrections, at times a swap of the speakers.</summary>
/// <param name="CallId">Of this call alone.</param>
/// <param name="Segments">In the order in which they are sent; a partial has the sequence of the final segment after it.</param>
internal sealed record PlannedCall(string CallId, IReadOnlyList<Segment> Segments)
{
    /// <summary>Segments that are acknowledged: all but interim ones.</summary>
    public int Kept => Segments.Count(segment => segment.Kind != SegmentKind.Partial);

    /// <summary>What is said, as a recorded call.</summary>
    public Transcript ToTranscript()
    {
        var transcript = new Transcript { CallId = CallId };
        transcript.Turns.Add(Segments.Where(segment => segment.Kind == SegmentKind.Final).Select(segment => new Turn { Speaker = segment.Speaker, Text = segment.Text }));
        return transcript;
    }
}
