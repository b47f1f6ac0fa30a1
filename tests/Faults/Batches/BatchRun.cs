using Grpc.Net.Client;
using Parley.Faults.Calls;
using Parley.Faults.Servers;
using Parley.V1;

namespace Parley.Faults.Batches;

/// <summary>
/// A batch in a cluster of three machines on PostgreSQL. One machine is killed when a seeded share of the calls is done; live calls at the others are
/// timed before and during the batch.
/// </summary>
internal sealed class BatchRun(BatchOptions options, Action<string> note)
{
    private readonly Random _random = new(options.Seed);
    private readonly CallPlans _plans = new(options.Seed);

    public async Task<BatchFigures> RunAsync(Undisturbed undisturbed, CancellationToken cancellationToken)
    {
        await using var three = await ThreeMachines.StartAsync(cancellationToken);
        var transcripts = _plans.Make("batch", options.Calls).Select(plan => plan.ToTranscript()).ToList();
        var results = new BatchResults(await undisturbed.ScoreAsync(transcripts, cancellationToken), note);
        using var first = GrpcChannel.ForAddress(three.Machines[0].Address);
        using var second = GrpcChannel.ForAddress(three.Machines[1].Address);

        // The first answers of a new process are slow.
        await TalkAsync([first, second], "warm-up", new LiveTimes(), Task.Delay(options.Baseline, TimeProvider.System, cancellationToken), cancellationToken);
        var before = new LiveTimes();
        await TalkAsync([first, second], "before", before, Task.Delay(options.Baseline, TimeProvider.System, cancellationToken), cancellationToken);
        var during = new LiveTimes();
        var batch = RunBatchAsync(new BatchService.BatchServiceClient(first), transcripts, three.Machines[^1], results, cancellationToken);
        await TalkAsync([first, second], "during", during, batch, cancellationToken);
        foreach (var reason in during.Breaks)
            note($"a live stream broke off: {reason}");
        return new BatchFigures(options, await batch, results, before, during);
    }

    private Task TalkAsync(IReadOnlyList<GrpcChannel> machines, string name, LiveTimes times, Task until, CancellationToken cancellationToken)
    {
        var calls = _plans.Make(name, options.LiveCalls).Select((plan, index) => new LiveCaller(
            machines[index % machines.Count], plan.CallId, plan.ToTranscript().Turns, times, TimeProvider.System));
        return Task.WhenAll(calls.Select(call => call.RunAsync(until, cancellationToken)));
    }

    /// <returns>How many calls were done when the victim was killed.</returns>
    private async Task<int> RunBatchAsync(
        BatchService.BatchServiceClient client, IReadOnlyList<Transcript> transcripts, ServiceProcess victim, BatchResults results, CancellationToken cancellationToken)
    {
        var created = await client.CreateBatchAsync(new CreateBatchRequest { Name = "faults" }, cancellationToken: cancellationToken);
        var id = created.Batch.BatchId;
        await UploadAsync(client, id, transcripts, cancellationToken);
        await client.SealBatchAsync(new SealBatchRequest { BatchId = id }, cancellationToken: cancellationToken);
        var completedAtKill = await KillOnTheWayAsync(client, id, victim, cancellationToken);
        using var stream = client.GetResults(new GetResultsRequest { BatchId = id, Wait = true }, cancellationToken: cancellationToken);
        while (await stream.ResponseStream.MoveNext(cancellationToken))
            results.Add(stream.ResponseStream.Current);
        return completedAtKill;
    }

    private static async Task UploadAsync(
        BatchService.BatchServiceClient client, string id, IReadOnlyList<Transcript> transcripts, CancellationToken cancellationToken)
    {
        using var upload = client.UploadCalls(cancellationToken: cancellationToken);
        await upload.RequestStream.WriteAsync(new UploadCallsRequest { Start = new UploadStart { BatchId = id } }, cancellationToken);
        foreach (var transcript in transcripts)
            await upload.RequestStream.WriteAsync(new UploadCallsRequest { Transcript = transcript }, cancellationToken);
        await upload.RequestStream.CompleteAsync();
        await upload.ResponseAsync;
    }

    private async Task<int> KillOnTheWayAsync(BatchService.BatchServiceClient client, string id, ServiceProcess victim, CancellationToken cancellationToken)
    {
        var at = (int)(options.Calls * (0.1 + (0.6 * _random.NextDouble())));
        using var watch = client.WatchBatch(new WatchBatchRequest { BatchId = id }, cancellationToken: cancellationToken);
        while (await watch.ResponseStream.MoveNext(cancellationToken))
        {
            var completed = watch.ResponseStream.Current.Batch.Completed;
            if (completed < at)
                continue;
            victim.Kill();
            note($"killed at {completed} of {options.Calls}");
            return completed;
        }
        return options.Calls;
    }
}
