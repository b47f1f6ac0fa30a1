using Google.Protobuf;
using Grpc.Core;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Telephony.Posting;

/// <summary>
/// Calls whose caller sends requests instead of a stream. To the call all of them are one stream, whichever machine they come to: most requests
/// find it attached and cost one message to the call.
/// </summary>
internal sealed class PostedCalls(IGrainFactory grains, LiveCalls calls, SegmentRates rates, LiveLoad load, LiveMetrics metrics, TimeProvider time)
{
    /// <summary>The stream's number, of every call's posts.</summary>
    private static readonly Guid Stream = new("5d2f1a54-7a0d-4c5e-9d57-0b6f3f1e8a11");

    /// <summary>For which an answer waits to tell that its segments are stored.</summary>
    private static readonly TimeSpan StoringPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EndingPatience = TimeSpan.FromSeconds(20);

    public async Task<AddSegmentsResponse> AddAsync(CallOpening opening, IReadOnlyList<Analysis.Calls.Segment> segments, CancellationToken cancellationToken)
    {
        var received = metrics.Now();
        if (rates.OfCall(KeyOf(opening)).Take(segments.Count) is { } tooMany)
            throw tooMany;
        var call = grains.GetCall(KeyOf(opening));
        var request = new AddRequest(Stream, [.. segments]);
        var answer = await load.AddAsync(call, request);
        if (answer.Outcome != StreamStanding.Attached)
        {
            var opened = await OpenAsync(call, opening);
            if (opened.Outcome == OpenOutcome.Ended)
                return AlreadyEnded(opened, segments);
            answer = await load.AddAsync(call, request);
        }
        if (answer.Outcome != StreamStanding.Attached)
            throw new RpcException(new Status(StatusCode.Unavailable, "The call is moving to another machine or another caller. Send the segments again."));
        foreach (var update in answer.Updates)
            metrics.Answered(received, update);
        if (answer is { Field: { } field, Problem: { } problem })
            throw new InvalidRequestException($"segments[{answer.Updates.Length}].{field}", problem);
        var response = new AddSegmentsResponse { AcknowledgedSequence = await StoredAsync(call, answer, cancellationToken) };
        response.Updates.Add(answer.Updates.Select(UpdateMapping.ToProto));
        return response;
    }

    /// <summary>The bytes of the report.</summary>
    public async Task<byte[]> EndAsync(CallOpening opening, CancellationToken cancellationToken)
    {
        var call = grains.GetCall(KeyOf(opening));
        if (await call.ReportAsync() is not { } known)
            throw new RpcException(new Status(StatusCode.NotFound, "There is no such call. Check call_id; a call is opened by its first segments."));
        if (known.Ended)
            return known.Report;
        var opened = await OpenAsync(call, opening);
        if (opened.Outcome == OpenOutcome.Ended)
            return opened.Report!;
        await call.EndAsync(Stream);
        using var patience = new CancellationTokenSource(EndingPatience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var acknowledged = opened.Acknowledged;
        while (!stop.IsCancellationRequested)
        {
            var news = await FollowAsync(call, acknowledged, stop.Token);
            if (news?.Report is { } report)
                return report;
            if (news is { Standing: not StreamStanding.Attached })
                break;
            acknowledged = news?.Acknowledged ?? acknowledged;
        }
        throw Unavailable();
    }

    private static RpcException Unavailable() =>
        new(new Status(StatusCode.Unavailable, "The call's report is not stored yet, or another caller went on with the call. Ask again."));

    private static CallKey KeyOf(CallOpening opening) => new(CallKey.DefaultTenant, opening.CallId);

    private async Task<OpenAnswer> OpenAsync(ICallGrain call, CallOpening opening)
    {
        calls.Demand(KeyOf(opening));
        var opened = await call.OpenAsync(new OpenRequest(Stream, opening.ToProto().ToByteArray(), Resume: true));
        return opened.Outcome == OpenOutcome.NoStore
            ? throw new RpcException(new Status(StatusCode.Unavailable, "The storage cannot be reached. Nothing was taken in; send it again."))
            : opened;
    }

    /// <summary>Repeats of an ended call are harmless; a new segment is not taken.</summary>
    private static AddSegmentsResponse AlreadyEnded(OpenAnswer opened, IReadOnlyList<Analysis.Calls.Segment> segments) =>
        segments.All(segment => segment.Sequence <= opened.Acknowledged)
            ? new AddSegmentsResponse { AcknowledgedSequence = opened.Acknowledged, Ended = true }
            : throw new RpcException(new Status(
                StatusCode.FailedPrecondition, $"The call has ended after segment {opened.Acknowledged}. Nothing can be added to it; a new call needs an id of its own."));

    private async Task<long> StoredAsync(ICallGrain call, AddAnswer answer, CancellationToken cancellationToken)
    {
        var wanted = answer.Updates.Where(update => !update.Provisional).Select(update => update.Sequence).DefaultIfEmpty().Max();
        var acknowledged = answer.Acknowledged;
        using var patience = new CancellationTokenSource(StoringPatience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        while (acknowledged < wanted && await FollowAsync(call, acknowledged, stop.Token) is { Standing: StreamStanding.Attached } news)
            acknowledged = news.Acknowledged;
        return acknowledged;
    }

    /// <summary>Null when the patience is over.</summary>
    private static async Task<CallNews?> FollowAsync(ICallGrain call, long acknowledged, CancellationToken cancellationToken)
    {
        try
        {
            return await call.FollowAsync(Stream, acknowledged).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
