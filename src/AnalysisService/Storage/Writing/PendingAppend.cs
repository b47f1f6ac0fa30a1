namespace Parley.AnalysisService.Storage.Writing;

internal sealed class PendingAppend(long call, StoredSegment segment) : PendingWrite(call)
{
    public StoredSegment Segment => segment;

    /// <summary>Of the call; known once the writer has looked.</summary>
    public int Tenant { get; set; }

    public (long Call, long Sequence) Key => (Call, segment.Sequence);

    public override int Size => segment.Content.Length;
}
