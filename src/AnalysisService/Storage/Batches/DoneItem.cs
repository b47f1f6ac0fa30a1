namespace Parley.AnalysisService.Storage.Batches;

/// <summary>An item with its result.</summary>
/// <param name="Number">Its place in the batch, from 0.</param>
/// <param name="Result">The bytes of <c>parley.v1.GetResultsResponse</c>, without index.</param>
/// <param name="HasFailed">It is an error.</param>
internal readonly record struct DoneItem(int Number, byte[] Result, bool HasFailed);
