namespace Parley.AnalysisService.Storage.Batches;

/// <summary>An item as it is read back.</summary>
/// <param name="Number">Its place in the batch, from 0.</param>
/// <param name="Result">The bytes of <c>parley.v1.GetResultsResponse</c>, without index; without a result when it is not done.</param>
/// <param name="IsDone">It has its report or its error.</param>
internal readonly record struct StoredResult(int Number, byte[] Result, bool IsDone);
