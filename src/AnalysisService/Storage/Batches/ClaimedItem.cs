namespace Parley.AnalysisService.Storage.Batches;

/// <summary>A call to be analysed.</summary>
/// <param name="Number">Its place in the batch, from 0.</param>
/// <param name="Input">The bytes of <c>parley.v1.ScoreCallsRequest</c>.</param>
/// <param name="Result">The bytes of <c>parley.v1.GetResultsResponse</c> so far: file and warnings.</param>
/// <param name="Format">The reader that understood it; empty when it came over the wire.</param>
/// <param name="Attempts">This one included.</param>
internal sealed record ClaimedItem(int Number, byte[] Input, byte[] Result, string Format, int Attempts);
