namespace Parley.AnalysisService.Storage.Writing;

/// <summary>Why a segment is not stored, the same in every store.</summary>
internal static class SegmentRefusals
{
    public static StoreConflictException Conflict(StoredSegment segment) =>
        new($"Segment {segment.Sequence} of the call is stored with other content. Read the call anew.");

    /// <param name="segment">Comes too early.</param>
    /// <param name="last">The last one stored.</param>
    public static StoreUnavailableException Gap(StoredSegment segment, long last) =>
        new($"Segment {segment.Sequence} would leave a gap: segment {last} is the last one stored. Go on from there.");
}
