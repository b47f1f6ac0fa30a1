namespace Parley.AnalysisService.Storage.Tables;

/// <summary>
/// A segment as it was accepted. Its call's last row says when the call was last heard of: a column for that in the call would be one more write
/// for each segment.
/// </summary>
internal sealed class SegmentRow
{
    public int TenantId { get; init; }

    /// <summary><see cref="CallRow.Id"/>. No foreign key: checking it would cost more than the row; the writer looks once for each call.</summary>
    public long Call { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public long Sequence { get; init; }

    public DateTimeOffset HeardAt { get; init; }

    /// <summary>The bytes of <c>parley.v1.Segment</c>.</summary>
    public required byte[] Content { get; init; }
}
