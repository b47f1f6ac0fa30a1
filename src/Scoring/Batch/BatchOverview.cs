using Grpc.Core;
using Parley.Scoring.Commands;
using Parley.Scoring.Output;
using Parley.V1;

namespace Parley.Scoring.Batch;

/// <summary>'parley batch status', 'list' and 'cancel': a line for each batch, and its errors.</summary>
internal sealed class BatchOverview(BatchClient client)
{
    private const int Pages = 100;

    /// <exception cref="RpcException">The service cannot be reached, or there is no such batch.</exception>
    public async Task<int> ShowAsync(string batchId, CancellationToken cancellationToken)
    {
        var batch = (await client.Batches.GetBatchAsync(new GetBatchRequest { BatchId = batchId }, cancellationToken: cancellationToken)).Batch;
        Write(batch);
        return ExitCodes.Done;
    }

    /// <exception cref="RpcException">As above.</exception>
    public async Task<int> CancelAsync(string batchId, CancellationToken cancellationToken)
    {
        Write((await client.Batches.CancelBatchAsync(new CancelBatchRequest { BatchId = batchId }, cancellationToken: cancellationToken)).Batch);
        return ExitCodes.Done;
    }

    /// <exception cref="RpcException">The service cannot be reached.</exception>
    public async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        var request = new ListBatchesRequest { PageSize = Pages };
        do
        {
            var page = await client.Batches.ListBatchesAsync(request, cancellationToken: cancellationToken);
            foreach (var batch in page.Batches)
                Write(batch);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return ExitCodes.Done;
    }

    /// <summary>Until the batch has ended; says now and then how far it is.</summary>
    /// <exception cref="RpcException">The service cannot be reached, or there is no such batch.</exception>
    public async Task<V1.Batch> WaitAsync(string batchId, CancellationToken cancellationToken)
    {
        using var stream = client.Batches.WatchBatch(new WatchBatchRequest { BatchId = batchId }, cancellationToken: cancellationToken);
        var batch = new V1.Batch();
        for (var told = 0; await stream.ResponseStream.MoveNext(cancellationToken);)
        {
            batch = stream.ResponseStream.Current.Batch;
            var percent = batch.Total == 0 ? 100 : 100 * (batch.Completed + batch.Failed) / batch.Total;
            if (percent < told + 10 && batch.EndedAt.Length == 0)
                continue;
            told = percent;
            Terminal.Note(Describe(batch));
        }
        foreach (var error in batch.Errors)
            Terminal.Fail(Describe(error));
        return batch;
    }

    /// <summary>"file, line 12: reason".</summary>
    public static string Describe(BatchError error)
    {
        var place = string.Join(", ", new[] { error.File, error.CallId, error.Place }.Where(part => part.Length > 0));
        return ShownText.Printable(place.Length == 0 ? $"call {error.Index}: {error.Reason}" : $"{place}: {error.Reason}");
    }

    private static string Describe(V1.Batch batch)
    {
        var name = batch.Name.Length == 0 ? "" : $"  {ShownText.Printable(batch.Name)}";
        return $"{batch.BatchId}  {batch.State.ToString().ToLowerInvariant()}  {batch.Completed} of {batch.Total} scored, {batch.Failed} failed  {batch.CreatedAt}{name}";
    }

    private static void Write(V1.Batch batch)
    {
        Console.Out.WriteLine(Describe(batch));
        foreach (var error in batch.Errors)
            Console.Out.WriteLine($"  {Describe(error)}");
        if (batch.Errors.Count > 0 && batch.Errors.Count < batch.Failed)
            Console.Out.WriteLine($"  and {batch.Failed - batch.Errors.Count} more");
    }
}
