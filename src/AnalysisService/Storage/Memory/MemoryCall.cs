using Parley.AnalysisService.Storage.Writing;

namespace Parley.AnalysisService.Storage.Memory;

internal sealed class MemoryCall(long id, CallKey key, byte[] settings, DateTimeOffset openedAt)
{
    private readonly List<StoredSegment> _segments = [];
    private byte[]? _report;

    public long Id => id;

    public CallKey Key => key;

    public DateTimeOffset HeardAt { get; private set; } = openedAt;

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Null when it is stored; else why not, in the words of the other stores.</summary>
    public Exception? Append(StoredSegment segment, DateTimeOffset now)
    {
        if (segment.Sequence > _segments.Count + 1)
            return SegmentRefusals.Gap(segment, _segments.Count);
        if (segment.Sequence <= _segments.Count)
            return _segments[(int)segment.Sequence - 1].Content.Span.SequenceEqual(segment.Content.Span) ? null : SegmentRefusals.Conflict(segment);
        _segments.Add(segment);
        HeardAt = now;
        return null;
    }

    public void Finish(byte[] report, DateTimeOffset now) => (_report, EndedAt) = (report, now);

    public StoredCall Copy() => new(id, key, settings, [.. _segments], _report is { } report ? (ReadOnlyMemory<byte>?)report : null);
}
