using Google.Protobuf;
using Grpc.Core;
using Parley.AnalysisService.Storage.Batches;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Batch;

/// <summary>Batches as callers see them.</summary>
internal sealed class BatchGrpc(
    BatchShelf shelf, BatchWork work, OpenUploads uploads, AllowedFolders folders, OpenStreams streams, TimeProvider time) : BatchService.BatchServiceBase
{
    private const int ShownErrors = 100;

    public override async Task<CreateBatchResponse> CreateBatch(CreateBatchRequest request, ServerCallContext context)
    {
        var key = Checked(problems => BatchRequests.KeyOf(request, time, problems));
        await shelf.Store.CreateAsync(key, request.Name, (request.Options ?? new BatchOptions()).ToByteArray(), context.CancellationToken);
        return new CreateBatchResponse { Batch = await DescribeAsync(key, context.CancellationToken) };
    }

    public override async Task<UploadCallsResponse> UploadCalls(IAsyncStreamReader<UploadCallsRequest> requests, ServerCallContext context)
    {
        using var place = uploads.Enter();
        using var stop = streams.Enter(context);
        if (!await requests.MoveNext(stop.Token) || requests.Current.Start is not { } start)
            throw new InvalidRequestException("start", "Is missing. The first message of an upload is its start.");
        var key = Checked(problems => BatchRequests.KeyOf(start.BatchId, "start.batch_id", problems));
        var batch = await shelf.FindAsync(key, stop.Token);
        var sink = new ItemSink(shelf.Store, key, work);
        await new CallUpload(sink, uploads.ReadOptionsFor(batch)).RunAsync(requests, stop.Token);
        return new UploadCallsResponse { Added = sink.Added, Repeated = sink.Repeated, Errors = sink.Errors };
    }

    public override async Task<AddPathResponse> AddPath(AddPathRequest request, ServerCallContext context)
    {
        var key = Checked(problems => BatchRequests.KeyOf(request.BatchId, "batch_id", problems));
        var batch = await shelf.FindAsync(key, context.CancellationToken);
        using var place = uploads.Enter();
        using var stop = streams.Enter(context);
        var real = folders.Resolve(request.Path);
        var sink = new ItemSink(shelf.Store, key, work);
        foreach (var item in ServerFiles.Read(real, uploads.ReadOptionsFor(batch)))
            await sink.AddAsync(item.Item, item.File, stop.Token);
        await sink.FlushAsync(stop.Token);
        return new AddPathResponse { Added = sink.Added, Repeated = sink.Repeated, Errors = sink.Errors };
    }

    public override async Task<SealBatchResponse> SealBatch(SealBatchRequest request, ServerCallContext context)
    {
        var key = Checked(problems => BatchRequests.KeyOf(request.BatchId, "batch_id", problems));
        await shelf.Store.SealAsync(key, context.CancellationToken);
        var batch = await DescribeAsync(key, context.CancellationToken);
        if (batch.State == BatchState.Cancelled)
            throw new RpcException(new Status(StatusCode.FailedPrecondition, "The batch is cancelled. Make another one."));
        return new SealBatchResponse { Batch = batch };
    }

    public override async Task<GetBatchResponse> GetBatch(GetBatchRequest request, ServerCallContext context)
    {
        var key = Checked(problems => BatchRequests.KeyOf(request.BatchId, "batch_id", problems));
        return new GetBatchResponse { Batch = await DescribeAsync(key, context.CancellationToken) };
    }

    public override async Task<ListBatchesResponse> ListBatches(ListBatchesRequest request, ServerCallContext context)
    {
        var (before, limit) = Checked(problems => BatchRequests.PageOf(request, problems));
        // One more, to see whether there is a further page.
        var found = await shelf.Store.Read.ListAsync(BatchRequests.Tenant, before, limit + 1, context.CancellationToken);
        var response = new ListBatchesResponse { Batches = { found.Take(limit).Select(batch => batch.ToProto([])) } };
        if (found.Count > limit)
            response.NextPageToken = BatchRequests.TokenOf(found[limit - 1]);
        return response;
    }

    public override async Task WatchBatch(WatchBatchRequest request, IServerStreamWriter<WatchBatchResponse> responses, ServerCallContext context)
    {
        var key = Checked(problems => BatchRequests.KeyOf(request.BatchId, "batch_id", problems));
        using var stop = streams.Enter(context);
        for (StoredBatch? told = null; told is not { EndedAt: not null };)
        {
            var now = await shelf.FindAsync(key, stop.Token);
            if (!now.IsAs(told))
                await responses.WriteAsync(new WatchBatchResponse { Batch = await DescribeAsync(now, stop.Token) }, context.CancellationToken);
            told = now;
            if (now.EndedAt is null)
                await Task.Delay(BatchShelf.PauseBetweenLooks, time, stop.Token);
        }
    }

    public override async Task GetResults(GetResultsRequest request, IServerStreamWriter<GetResultsResponse> responses, ServerCallContext context)
    {
        var key = Checked(problems => BatchRequests.KeyOf(request.BatchId, "batch_id", problems));
        if (request.FirstIndex < 0)
            throw new InvalidRequestException("first_index", "Is negative. Send 0 for the first result.");
        var batch = await shelf.FindAsync(key, context.CancellationToken);
        using var stop = streams.Enter(context);
        var results = new ResultStream(shelf.Store, key, batch.Id, time);
        await foreach (var result in results.ReadAsync(request.FirstIndex, request.Wait, stop.Token))
            await responses.WriteAsync(result, context.CancellationToken);
    }

    public override async Task<CancelBatchResponse> CancelBatch(CancelBatchRequest request, ServerCallContext context)
    {
        var key = Checked(problems => BatchRequests.KeyOf(request.BatchId, "batch_id", problems));
        await shelf.Store.CancelAsync(key, context.CancellationToken);
        return new CancelBatchResponse { Batch = await DescribeAsync(key, context.CancellationToken) };
    }

    private async Task<V1.Batch> DescribeAsync(BatchKey key, CancellationToken cancellationToken) =>
        await DescribeAsync(await shelf.FindAsync(key, cancellationToken), cancellationToken);

    private async Task<V1.Batch> DescribeAsync(StoredBatch batch, CancellationToken cancellationToken) =>
        batch.ToProto(batch.Failed == 0 ? [] : await shelf.Store.Read.ErrorsAsync(batch.Id, ShownErrors, cancellationToken));

    private static T Checked<T>(Func<FieldProblems, T> read)
    {
        var problems = new FieldProblems();
        var value = read(problems);
        return problems.Any ? throw new InvalidRequestException(problems) : value;
    }
}
