using Grpc.Core;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Live;

/// <summary>Analyses calls while they are on. The loop that reads a call's segments also writes its answers; the session is its own.</summary>
internal sealed class LiveGrpc(Analyzer analyzer, LiveCalls calls, OpenStreams streams, ILogger<LiveGrpc> log) : LiveService.LiveServiceBase
{
    public override async Task AnalyzeCall(
        IAsyncStreamReader<AnalyzeCallRequest> requests, IServerStreamWriter<AnalyzeCallResponse> responses, ServerCallContext context)
    {
        using var place = calls.Enter();
        using var stop = streams.Enter(context);
        var session = await OpenAsync(requests, responses, stop.Token);
        while (await requests.MoveNext(stop.Token))
        {
            var update = session.Add(SegmentOf(requests.Current));
            await responses.WriteAsync(new AnalyzeCallResponse { Update = update.ToProto() }, stop.Token);
        }
        await responses.WriteAsync(new AnalyzeCallResponse { Report = session.Finish().ToProto() }, stop.Token);
        log.CallEnded(session.TurnCount, calls.Count);
    }

    private async Task<CallSession> OpenAsync(
        IAsyncStreamReader<AnalyzeCallRequest> requests, IServerStreamWriter<AnalyzeCallResponse> responses, CancellationToken cancellationToken)
    {
        if (!await requests.MoveNext(cancellationToken) || requests.Current.Settings is not { } settings)
            throw new InvalidRequestException("settings", "Is missing. The first message of a call is its settings.");
        var problems = new FieldProblems();
        var opening = settings.ToCore(problems) ?? throw new InvalidRequestException(problems);
        var session = analyzer.Open(opening.CallId, opening.Context);
        var started = new CallStarted { CallId = opening.CallId, Versions = session.Versions.ToProto() };
        await responses.WriteAsync(new AnalyzeCallResponse { Started = started }, cancellationToken);
        log.CallOpened(calls.Count);
        return session;
    }

    private static Analysis.Calls.Segment SegmentOf(AnalyzeCallRequest request)
    {
        if (request.Settings is not null)
            throw new InvalidRequestException("settings", "Were already sent. After the first message, send segments.");
        if (request.Segment is not { } segment)
            throw new InvalidRequestException("segment", "Is missing. After the settings, every message is a segment.");
        var problems = new FieldProblems();
        return segment.ToCore(problems) ?? throw new InvalidRequestException(problems);
    }
}
