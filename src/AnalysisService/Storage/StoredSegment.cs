namespace Parley.AnalysisService.Storage;

/// <summary>A final segment or a revision as it was accepted.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Content">The bytes of the proto message <c>parley.v1.Segment</c>.</param>
internal readonly record struct StoredSegment(long Sequence, ReadOnlyMemory<byte> Content);
