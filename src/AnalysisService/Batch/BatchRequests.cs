using System.Globalization;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Batches;
using Parley.AnalysisService.Storage.Tables;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Batch;

/// <summary>Requests from the wire; what they return is of use only when there are no problems.</summary>
internal static class BatchRequests
{
    public const string Tenant = CallKey.DefaultTenant;

    private const int DefaultPage = 100;
    private const int LargestPage = 500;

    /// <summary>Of a new batch; without an id of the caller's it gets one.</summary>
    public static BatchKey KeyOf(CreateBatchRequest request, TimeProvider time, FieldProblems problems)
    {
        if (request.Name.Length > BatchRow.NameLength)
            problems.Add("name", string.Create(CultureInfo.InvariantCulture, $"Has {request.Name.Length} characters. Send at most {BatchRow.NameLength}."));
        return request.BatchId.Length == 0
            ? new BatchKey(Tenant, Guid.CreateVersion7(time.GetUtcNow()).ToString("N"))
            : KeyOf(request.BatchId, "batch_id", problems);
    }

    public static BatchKey KeyOf(string batchId, string field, FieldProblems problems)
    {
        if (batchId.Length == 0)
            problems.Add(field, "Is empty. Fill it in.");
        else if (batchId.Length > BatchRow.BatchIdLength || !batchId.All(IsTaken))
            problems.Add(field, $"Is no batch id. Send at most {BatchRow.BatchIdLength} letters, digits, \"-\", \"_\" or \".\".");
        return new BatchKey(Tenant, batchId);
    }

    /// <summary>Batches before that number, and how many.</summary>
    public static (long Before, int Limit) PageOf(ListBatchesRequest request, FieldProblems problems)
    {
        if (request.PageSize is < 0 or > LargestPage)
            problems.Add("page_size", string.Create(CultureInfo.InvariantCulture, $"Is {request.PageSize}. Send 1 to {LargestPage}, or leave it out for {DefaultPage}."));
        var before = long.MaxValue;
        if (request.PageToken.Length > 0 && !long.TryParse(request.PageToken, NumberStyles.None, CultureInfo.InvariantCulture, out before))
            problems.Add("page_token", "Is no token of a page before. Send next_page_token as it came, or leave it out.");
        return (before, request.PageSize == 0 ? DefaultPage : request.PageSize);
    }

    /// <summary>Of the page after this batch.</summary>
    public static string TokenOf(StoredBatch last) => last.Id.ToString(CultureInfo.InvariantCulture);

    private static bool IsTaken(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
