using Google.Protobuf;
using Grpc.Core;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Live.Watching;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Live;

/// <summary>Analyses calls while they are on, and shows them to supervisors.</summary>
internal sealed class LiveGrpc(
    Analyzer analyzer, IGrainFactory grains, LiveBoard board, LiveCalls calls, SegmentRates rates, LiveMetrics metrics, LiveLoad load, LiveOverview overview, AlertFeed alerts,
    OpenStreams streams, TimeProvider time, ILogger<LiveGrpc> log)
    : LiveService.LiveServiceBase
{
    public override async Task AnalyzeCall(
        IAsyncStreamReader<AnalyzeCallRequest> requests, IServerStreamWriter<AnalyzeCallResponse> responses, ServerCallContext context)
    {
        const string Tenant = CallKey.DefaultTenant;
        using var stop = streams.Enter(context);
        using var place = calls.Enter(Tenant);
        var opening = await ReadOpeningAsync(requests, stop.Token);
        var key = new CallKey(Tenant, opening.CallId);
        var call = grains.GetCall(key);
        var id = Guid.NewGuid();
        var opened = await call.OpenAsync(new OpenRequest(id, opening.ToProto().ToByteArray(), opening.Resume, WithReport: true));
        Demand(opened.Outcome);
        try
        {
            // Not the token of stopping: gRPC resets a stream whose write is cancelled, and the caller would not hear why it ends.
            await responses.WriteAsync(Started(opening, opened), context.CancellationToken);
        }
        catch
        {
            // The caller is gone already; nothing else would take the stream off the call.
            call.LeaveAsync(id).Ignore();
            throw;
        }
        if (opened.Outcome == OpenOutcome.Ended)
        {
            await responses.WriteAsync(
                new AnalyzeCallResponse { Report = CallReport.Parser.ParseFrom(opened.Report), AcknowledgedSequence = opened.Acknowledged }, context.CancellationToken);
            return;
        }
        log.StreamOpened(opened.Outcome, calls.Count);
        using var stream = new CallStream(call, board.Find(key), id, responses, opened, rates.Of(Tenant), metrics, load, time);
        await stream.RunAsync(requests, stop.Token);
    }

    public override async Task WatchAlerts(WatchAlertsRequest request, IServerStreamWriter<WatchAlertsResponse> responses, ServerCallContext context)
    {
        var problems = new FieldProblems();
        var filter = WatchRequests.FilterOf(request, problems) ?? throw new InvalidRequestException(problems);
        using var stop = streams.Enter(context);
        var watcher = alerts.Watch(filter);
        try
        {
            await responses.WriteAsync(new WatchAlertsResponse { Started = new WatchStarted() }, context.CancellationToken);
            await foreach (var response in watcher.ReadAllAsync(stop.Token))
                await responses.WriteAsync(response, context.CancellationToken);
        }
        finally
        {
            alerts.Leave(watcher);
        }
    }

    public override async Task<ListLiveCallsResponse> ListLiveCalls(ListLiveCallsRequest request, ServerCallContext context)
    {
        var problems = new FieldProblems();
        var query = WatchRequests.QueryOf(request, problems) ?? throw new InvalidRequestException(problems);
        return await overview.ListAsync(query);
    }

    public override async Task<GetLiveCallResponse> GetLiveCall(GetLiveCallRequest request, ServerCallContext context)
    {
        var problems = new FieldProblems();
        var callId = WatchRequests.CallIdOf(request, problems) ?? throw new InvalidRequestException(problems);
        var answer = await grains.GetCall(new CallKey(CallKey.DefaultTenant, callId)).ReportAsync()
            ?? throw new RpcException(new Status(StatusCode.NotFound, "There is no such call. Check call_id; recorded calls that were only scored are not kept."));
        return new GetLiveCallResponse { Report = CallReport.Parser.ParseFrom(answer.Report), Ended = answer.Ended };
    }

    private static async Task<CallOpening> ReadOpeningAsync(IAsyncStreamReader<AnalyzeCallRequest> requests, CancellationToken cancellationToken)
    {
        if (!await requests.MoveNext(cancellationToken) || requests.Current.Settings is not { } settings)
            throw new InvalidRequestException("settings", "Is missing. The first message of a call is its settings.");
        var problems = new FieldProblems();
        return settings.ToCore(problems) ?? throw new InvalidRequestException(problems);
    }

    private static void Demand(OpenOutcome outcome)
    {
        if (outcome == OpenOutcome.Exists)
        {
            throw new RpcException(new Status(
                StatusCode.AlreadyExists, "There is a call with this call_id already. Set resume to go on with it or to get its report; a new call needs an id of its own."));
        }
        if (outcome == OpenOutcome.NoStore)
            throw new RpcException(new Status(StatusCode.Unavailable, "The storage cannot be reached. Nothing was opened; try again with resume."));
    }

    private AnalyzeCallResponse Started(CallOpening opening, OpenAnswer opened)
    {
        var soFar = opened.Outcome == OpenOutcome.Resumed ? CallReport.Parser.ParseFrom(opened.Report) : null;
        return new AnalyzeCallResponse
        {
            Started = new CallStarted
            {
                CallId = opening.CallId,
                Versions = soFar?.Versions ?? analyzer.Versions.ToProto(),
                NextSequence = opened.NextSequence,
                SoFar = soFar,
                Ended = opened.Outcome == OpenOutcome.Ended,
            },
            AcknowledgedSequence = opened.Acknowledged,
        };
    }
}
