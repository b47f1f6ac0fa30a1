namespace Parley.AnalysisService.Storage;

/// <summary>What is stored of a call: enough to fold it again to the same state.</summary>
/// <param name="Id">The store's own number of the call.</param>
/// <param name="Key">Tenant and call id.</param>
/// <param name="Settings">The bytes of <c>parley.v1.CallSettings</c> with which it was opened.</param>
/// <param name="Segments">In sequence, without gaps.</param>
/// <param name="Report">The bytes of <c>parley.v1.CallReport</c>; null while the call is on.</param>
internal sealed record StoredCall(
    long Id, CallKey Key, ReadOnlyMemory<byte> Settings, IReadOnlyList<StoredSegment> Segments, ReadOnlyMemory<byte>? Report);
