using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Batch;

/// <summary>Requests that cannot be met, at a service without a store.</summary>
public sealed class BatchRefusalTests(RunningService service)
{
    private BatchService.BatchServiceClient Client => new(service.Channel);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_NoStore_SaysWhatToSet()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => Client.CreateBatchAsync(new CreateBatchRequest(), cancellationToken: Token).ResponseAsync);

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Contains("Parley:Store", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_FieldsThatCannotBeUsed_NamesThemAll()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => Client.CreateBatchAsync(
            new CreateBatchRequest { Name = new string('x', 201), BatchId = "a/b" }, cancellationToken: Token).ResponseAsync);

        Assert.Equal(["name", "batch_id"], failure.Fields());
    }

    [Fact]
    public async Task Upload_WithoutStart_NamesIt()
    {
        using var upload = Client.UploadCalls(cancellationToken: Token);
        await upload.RequestStream.WriteAsync(BatchCaller.Call(1), Token).Within();

        Assert.Equal(["start"], (await Assert.ThrowsAsync<RpcException>(() => upload.ResponseAsync.Within())).Fields());
    }
}
