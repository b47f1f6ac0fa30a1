using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Parley.AnalysisService.Batch;
using Parley.AnalysisService.Storage.Batches;
using Parley.AnalysisService.Tests.Hosting;
using Parley.AnalysisService.Tests.Storage;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Batch;

/// <summary>Machines that are lost with calls in hand, and those that go on; on PostgreSQL, which many share.</summary>
public sealed class BatchCrashTests(PostgresServer server) : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private string _database = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private (string Key, string Value)[] Database => [("Parley:Store", "postgres"), ("Parley:PostgresConnection", _database)];

    public async ValueTask InitializeAsync() => _database = await server.CreateDatabaseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Restart_ServiceWentAwayBeforeTheEnd_GoesOnAndEachCallIsThereOnce()
    {
        string id;
        await using (var gone = new BatchHost(Database))
        {
            var begun = await BatchCaller.CreateAsync(gone);
            id = begun.BatchId;
            await begun.UploadAsync(BatchCaller.Calls(300));
            await begun.SealAsync();
            await begun.WatchAsync(batch => batch.Completed > 0);
        }

        await using var next = new BatchHost(Database);
        var results = await new BatchCaller(next, id).ResultsAsync();

        Assert.Equal(Enumerable.Range(0, 300).Select(number => $"call-{number:000}"), results.Select(result => result.Report.CallId));
        var end = await new BatchCaller(next, id).GetAsync();
        Assert.Equal((BatchState.Completed, 300, 0), (end.State, end.Completed, end.Failed));
    }

    [Fact]
    public async Task Lease_MachineWasLostWithCallsInHand_AnotherTakesThemWhenItEndsAndNotBefore()
    {
        await using var lost = new BatchHost(Database, workers: 0, time: _time);
        var batch = await BatchCaller.CreateAsync(lost);
        await batch.UploadAsync(BatchCaller.Calls(20));
        await batch.SealAsync();
        var claimed = await StoreOf(lost).ClaimAsync(BatchRunner.Group, BatchRunner.Lease, Token);
        await using var next = new BatchHost(Database, time: _time);
        var there = new BatchCaller(next, batch.BatchId);

        var rest = await there.WatchAsync(state => state.Completed == 20 - BatchRunner.Group);
        _time.Advance(BatchRunner.Lease);
        var results = await there.ResultsAsync();

        Assert.Equal(BatchState.Running, rest.State);
        Assert.Equal(Enumerable.Range(0, 20), results.Select(result => result.Index));
        Assert.All(results, result => Assert.NotNull(result.Report));
        // What the lost one brings late is left out.
        var late = new DoneItem(0, new GetResultsResponse { Error = new BatchError { Reason = "late" } }.ToByteArray(), HasFailed: true);
        Assert.Equal(0, await StoreOf(lost).CompleteAsync(claimed!, [late], Token));
        Assert.Equal((20, 0), ((await there.GetAsync()).Completed, (await there.GetAsync()).Failed));
    }

    [Fact]
    public async Task Attempts_CallThatTakesEveryMachineWithIt_BecomesAnError()
    {
        await using var lost = new BatchHost(Database, workers: 0, time: _time);
        var batch = await BatchCaller.CreateAsync(lost);
        await batch.UploadAsync(BatchCaller.Calls(1));
        await batch.SealAsync();
        for (var attempt = 0; attempt < BatchScorer.MostAttempts; attempt++)
        {
            Assert.NotNull(await StoreOf(lost).ClaimAsync(BatchRunner.Group, BatchRunner.Lease, Token));
            _time.Advance(BatchRunner.Lease);
        }

        await using var next = new BatchHost(Database, time: _time);

        Assert.Equal("call-000", Assert.Single(await new BatchCaller(next, batch.BatchId).ResultsAsync()).Error.CallId);
    }

    [Fact]
    public async Task Claim_ManyMachinesAtOnce_GetDifferentCallsOfBatchesInTurn()
    {
        await using var service = new BatchHost(Database, workers: 0);
        foreach (var _ in (int[])[1, 2])
            await (await BatchCaller.CreateAsync(service)).UploadAsync(BatchCaller.Calls(40));
        var store = StoreOf(service);

        var first = await store.ClaimAsync(5, BatchRunner.Lease, Token);
        var second = await store.ClaimAsync(5, BatchRunner.Lease, Token);
        var more = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => store.ClaimAsync(5, BatchRunner.Lease, Token)));

        Assert.NotEqual(first!.Batch, second!.Batch);
        var all = more.OfType<ClaimedItems>().Append(first).Append(second).SelectMany(claimed => claimed.Items.Select(item => (claimed.Batch, item.Number))).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Fact]
    public async Task Work_TwoMachines_ShareABatch()
    {
        await using var first = new BatchHost(Database);
        await using var second = new BatchHost(Database);
        Assert.NotEmpty(second.Addresses);
        var batch = await BatchCaller.CreateAsync(first);

        await batch.UploadAsync(BatchCaller.Calls(200));
        await batch.SealAsync();

        Assert.Equal(Enumerable.Range(0, 200), (await new BatchCaller(second, batch.BatchId).ResultsAsync()).Select(result => result.Index));
        Assert.Equal(200, (await batch.GetAsync()).Completed);
    }

    private static BatchStore StoreOf(RunningService service)
    {
        Assert.NotEmpty(service.Addresses);
        return service.Services.GetRequiredService<BatchShelf>().Store;
    }
}
