using System.Security.Cryptography;

namespace Parley.AnalysisService.Storage.Batches;

/// <summary>Something to add to a batch: a call, or a mistake where one was expected.</summary>
/// <param name="Hash">Of what makes it this item and no other.</param>
/// <param name="Input">The bytes of <c>parley.v1.ScoreCallsRequest</c>; null when it could not be read.</param>
/// <param name="Result">The bytes of <c>parley.v1.GetResultsResponse</c>, without index: the error, or file and warnings.</param>
/// <param name="Format">The reader that understood it; empty when it came over the wire.</param>
internal sealed record NewItem(byte[] Hash, byte[]? Input, byte[] Result, string Format)
{
    public int Size => (Input?.Length ?? 0) + Result.Length;

    public static NewItem OfCall(byte[] input, byte[] result, string format) => new(SHA256.HashData(input), input, result, format);

    public static NewItem OfError(byte[] result) => new(SHA256.HashData(result), null, result, "");
}
