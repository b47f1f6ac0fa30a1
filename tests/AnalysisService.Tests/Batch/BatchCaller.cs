using System.Text;
using Google.Protobuf;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Batch;

/// <summary>One who has a batch made.</summary>
internal sealed class BatchCaller(RunningService service, string batchId)
{
    public BatchService.BatchServiceClient Client { get; } = new(service.Channel);

    public string BatchId => batchId;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<BatchCaller> CreateAsync(RunningService service, BatchOptions? options = null, string name = "")
    {
        var client = new BatchService.BatchServiceClient(service.Channel);
        var created = await client.CreateBatchAsync(new CreateBatchRequest { Name = name, Options = options }, cancellationToken: Token).ResponseAsync.Within();
        return new BatchCaller(service, created.Batch.BatchId);
    }

    public async Task<UploadCallsResponse> UploadAsync(params IEnumerable<UploadCallsRequest> requests)
    {
        using var upload = Client.UploadCalls(cancellationToken: Token);
        await upload.RequestStream.WriteAsync(new UploadCallsRequest { Start = new UploadStart { BatchId = batchId } }, Token).Within();
        foreach (var request in requests)
            await upload.RequestStream.WriteAsync(request, Token).Within();
        await upload.RequestStream.CompleteAsync().Within();
        return await upload.ResponseAsync.Within();
    }

    /// <summary>A call, one of many that differ.</summary>
    public static UploadCallsRequest Call(int number) => new() { Transcript = A.Transcript($"call-{number:000}") };

    public static IEnumerable<UploadCallsRequest> Calls(int count) => Enumerable.Range(0, count).Select(Call);

    /// <summary>A file in pieces of three bytes, which cut through characters.</summary>
    public static IEnumerable<UploadCallsRequest> File(string name, string text)
    {
        foreach (var piece in Encoding.UTF8.GetBytes(text).Chunk(3))
            yield return new UploadCallsRequest { Piece = new FilePiece { Name = name, Data = ByteString.CopyFrom(piece) } };
        yield return new UploadCallsRequest { Piece = new FilePiece { Name = name, Last = true } };
    }

    public async Task<V1.Batch> SealAsync() =>
        (await Client.SealBatchAsync(new SealBatchRequest { BatchId = batchId }, cancellationToken: Token).ResponseAsync.Within()).Batch;

    public async Task<V1.Batch> CancelAsync() =>
        (await Client.CancelBatchAsync(new CancelBatchRequest { BatchId = batchId }, cancellationToken: Token).ResponseAsync.Within()).Batch;

    public async Task<V1.Batch> GetAsync() =>
        (await Client.GetBatchAsync(new GetBatchRequest { BatchId = batchId }, cancellationToken: Token).ResponseAsync.Within()).Batch;

    public Task<AddPathResponse> AddPathAsync(string path) =>
        Client.AddPathAsync(new AddPathRequest { BatchId = batchId, Path = path }, cancellationToken: Token).ResponseAsync.Within();

    /// <summary>All results, in the order in which they come.</summary>
    public async Task<List<GetResultsResponse>> ResultsAsync(int first = 0, bool wait = true)
    {
        using var stream = Client.GetResults(new GetResultsRequest { BatchId = batchId, FirstIndex = first, Wait = wait }, cancellationToken: Token);
        var results = new List<GetResultsResponse>();
        while (await stream.ResponseStream.MoveNext(Token).Within())
            results.Add(stream.ResponseStream.Current);
        return results;
    }

    /// <summary>Until there are that many with a result.</summary>
    public async Task<V1.Batch> WatchAsync(Func<V1.Batch, bool> until)
    {
        using var stream = Client.WatchBatch(new WatchBatchRequest { BatchId = batchId }, cancellationToken: Token);
        while (true)
        {
            var batch = (await stream.ResponseStream.NextAsync()).Batch;
            if (until(batch))
                return batch;
        }
    }
}
