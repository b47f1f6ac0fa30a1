using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Batch;

/// <summary>From calls to reports, on either database.</summary>
public abstract class BatchServiceTests : IAsyncLifetime
{
    private BatchHost? _service;

    private BatchHost Service => _service ??= new BatchHost(Store);

    /// <summary>The settings that name the database.</summary>
    protected abstract (string Key, string Value)[] Store { get; }

    public abstract ValueTask InitializeAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Results_CallsNotesAndFiles_AreInTheirOrderAndAsScoredAtOnce()
    {
        var batch = await BatchCaller.CreateAsync(Service, name: "March");

        var added = await batch.UploadAsync(
        [
            .. BatchCaller.Calls(3), new UploadCallsRequest { Note = A.Note() }, .. BatchCaller.File("folder/plain.txt", "客服:您好,我是小林。\n客户:太贵了。\n"),
        ]);
        await batch.SealAsync();
        var results = await batch.ResultsAsync();

        Assert.Equal((5, 0, 0), (added.Added, added.Repeated, added.Errors));
        Assert.Equal([0, 1, 2, 3, 4], results.Select(result => result.Index));
        Assert.Equal(["call-000", "call-001", "call-002", "note-1", "plain"], results.Select(result => result.Report.CallId));
        var alone = await new ScoringService.ScoringServiceClient(Service.Channel).ScoreCallAsync(
            new ScoreCallRequest { Transcript = A.Transcript("call-001") }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(alone.Report, results[1].Report);
        Assert.Equal(("folder/plain.txt", 2), (results[4].File, results[4].Report.Turns.Count));
        var end = await batch.WatchAsync(state => state.EndedAt.Length > 0);
        Assert.Equal((BatchState.Completed, "March", 5, 5, 0), (end.State, end.Name, end.Total, end.Completed, end.Failed));
    }

    [Fact]
    public async Task Upload_SameCallsAgain_AreTheSameItems()
    {
        var batch = await BatchCaller.CreateAsync(Service);
        await batch.UploadAsync(BatchCaller.Calls(60));
        var changed = new UploadCallsRequest { Transcript = A.Transcript("call-000") };
        changed.Transcript.Turns.Add(A.Turn("customer", "好的。"));

        var again = await batch.UploadAsync([.. BatchCaller.Calls(60), changed, BatchCaller.Call(59)]);
        await batch.SealAsync();

        Assert.Equal((1, 61), (again.Added, again.Repeated));
        var results = await batch.ResultsAsync();
        Assert.Equal(Enumerable.Range(0, 61), results.Select(result => result.Index));
        Assert.Equal(60, results.Select(result => result.Report.CallId).Distinct().Count());
        Assert.Equal(("call-000", 4), (results[60].Report.CallId, results[60].Report.Turns.Count));
    }

    [Fact]
    public async Task Create_SameIdAgain_IsTheSameBatch()
    {
        var client = new BatchService.BatchServiceClient(Service.Channel);
        var request = new CreateBatchRequest { BatchId = A.Id("batch"), Name = "first" };
        await client.CreateBatchAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        request.Name = "second";
        var again = await client.CreateBatchAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((request.BatchId, "first"), (again.Batch.BatchId, again.Batch.Name));
    }

    [Fact]
    public async Task Upload_SomeCannotBeUsed_TheyAreErrorsAndTheOthersAreScored()
    {
        var batch = await BatchCaller.CreateAsync(Service);
        var broken = A.Transcript("broken");
        broken.Turns[1].Speaker = "nobody";

        var added = await batch.UploadAsync(
        [
            BatchCaller.Call(0),
            new UploadCallsRequest { Transcript = broken },
            .. BatchCaller.File("mixed.jsonl", $"{{\"call_id\":\"one\",\"turns\":[{{\"speaker\":\"agent\",\"text\":\"您好\"}}]}}\nnot json\n"),
        ]);
        await batch.SealAsync();
        var results = await batch.ResultsAsync();
        var state = await batch.GetAsync();

        Assert.Equal((4, 2), (added.Added, added.Errors));
        Assert.Equal([true, false, true, false], results.Select(result => result.Report is not null));
        Assert.Equal((1, "broken", "transcript.turns[1].speaker"), (results[1].Error.Index, results[1].Error.CallId, results[1].Error.Place));
        Assert.Equal((3, "mixed.jsonl", "line 2"), (results[3].Error.Index, results[3].Error.File, results[3].Error.Place));
        Assert.Equal((BatchState.Completed, 2, 2), (state.State, state.Completed, state.Failed));
        Assert.Equal([results[1].Error, results[3].Error], state.Errors);
    }

    [Fact]
    public async Task Upload_BreaksOffWithinAFile_OnlyWhatWasWholeIsThere()
    {
        var batch = await BatchCaller.CreateAsync(Service);
        var file = BatchCaller.File("call.txt", "客服:您好,我是小林。\n客户:太贵了。\n").ToList();

        var failure = await Assert.ThrowsAsync<RpcException>(() => batch.UploadAsync(file[..^1]));

        Assert.Equal(["piece.last"], failure.Fields());
        Assert.Equal(0, (await batch.GetAsync()).Total);
        Assert.Equal(1, (await batch.UploadAsync(file)).Added);
    }

    [Fact]
    public async Task Cancel_NothingAnalysed_EveryCallIsInTheResultsAsCancelled()
    {
        await using var idle = new BatchHost(Store, workers: 0);
        var batch = await BatchCaller.CreateAsync(idle);
        await batch.UploadAsync(BatchCaller.Calls(3));

        var cancelled = await batch.CancelAsync();

        Assert.Equal(BatchState.Cancelled, cancelled.State);
        var results = await batch.ResultsAsync();
        Assert.Equal([0, 1, 2], results.Select(result => result.Error.Index));
        Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(() => batch.UploadAsync(BatchCaller.Call(9)))).StatusCode);
        Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(batch.SealAsync)).StatusCode);
    }

    [Fact]
    public async Task Options_MaskAndNote_HoldForAllCalls()
    {
        var batch = await BatchCaller.CreateAsync(Service, new BatchOptions { Mask = true, Note = true });

        await batch.UploadAsync(BatchCaller.File("note.txt", "客户:手机13812345678,周三再联系。"));
        await batch.SealAsync();

        var report = Assert.Single(await batch.ResultsAsync()).Report;
        Assert.Equal(("note", true), (report.Kind, report.Masked));
        Assert.DoesNotContain("13812345678", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_FromAnIndex_GoOnThere()
    {
        var batch = await BatchCaller.CreateAsync(Service);
        await batch.UploadAsync(BatchCaller.Calls(45));
        await batch.SealAsync();
        await batch.WatchAsync(state => state.EndedAt.Length > 0);

        Assert.Equal(Enumerable.Range(19, 26), (await batch.ResultsAsync(first: 19, wait: false)).Select(result => result.Index));
        Assert.Empty(await batch.ResultsAsync(first: 45));
    }

    [Fact]
    public async Task List_InPages_HasEachBatchOnceAndTheNewestFirst()
    {
        await using var service = new BatchHost(Store, workers: 0);
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
            ids.Add((await BatchCaller.CreateAsync(service)).BatchId);
        var client = new BatchService.BatchServiceClient(service.Channel);

        var listed = new List<string>();
        var page = new ListBatchesResponse();
        do
        {
            page = await client.ListBatchesAsync(new ListBatchesRequest { PageSize = 2, PageToken = page.NextPageToken }, cancellationToken: TestContext.Current.CancellationToken);
            listed.AddRange(page.Batches.Select(batch => batch.BatchId));
        }
        while (page.NextPageToken.Length > 0);

        Assert.Equal(Enumerable.Reverse(ids), listed);
    }

    [Fact]
    public async Task Json_CreateSealAndGet_AreTheSameCalls()
    {
        using var http = Service.Http();
        var id = A.Id("json");
        var token = TestContext.Current.CancellationToken;
        using var created = await http.PostAsJsonAsync(new Uri("/v1/batches", UriKind.Relative), new { batch_id = id, name = "over HTTP" }, token);
        using var sealing = await http.PostAsJsonAsync(new Uri($"/v1/batches/{id}:seal", UriKind.Relative), new { }, token);
        var batch = await http.GetFromJsonAsync<JsonElement>(new Uri($"/v1/batches/{id}", UriKind.Relative), token);

        Assert.True(created.IsSuccessStatusCode && sealing.IsSuccessStatusCode);
        Assert.Equal(("over HTTP", "BATCH_STATE_COMPLETED"), (batch.GetProperty("name").GetString(), batch.GetProperty("state").GetString()));
    }
}
