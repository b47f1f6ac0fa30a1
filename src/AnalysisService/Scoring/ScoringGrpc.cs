using Grpc.Core;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Scoring;

/// <summary>Scores recorded calls and notes, one or a stream of them.</summary>
internal sealed class ScoringGrpc(Analyzer analyzer, OpenStreams streams, ScoringMetrics metrics) : ScoringService.ScoringServiceBase
{
    public override Task<ScoreCallResponse> ScoreCall(ScoreCallRequest request, ServerCallContext context)
    {
        var problems = new FieldProblems();
        if (request.ToCore(problems) is { } input)
            return Task.FromResult(new ScoreCallResponse { Report = Score(input, context.CancellationToken) });
        metrics.Refused();
        throw new InvalidRequestException(problems);
    }

    /// <summary>One request is read, scored and answered before the next is read: a caller who does not take answers holds up nobody else.</summary>
    public override async Task ScoreCalls(
        IAsyncStreamReader<ScoreCallsRequest> requests, IServerStreamWriter<ScoreCallsResponse> responses, ServerCallContext context)
    {
        using var stop = streams.Enter(context);
        for (var index = 0L; await requests.MoveNext(stop.Token); index++)
        {
            var response = Score(requests.Current, stop.Token);
            response.Index = index;
            await responses.WriteAsync(response, context.CancellationToken);
        }
    }

    private ScoreCallsResponse Score(ScoreCallsRequest request, CancellationToken cancellationToken)
    {
        var problems = new FieldProblems();
        if (request.ToCore(problems) is { } input)
            return new ScoreCallsResponse { Report = Score(input, cancellationToken) };
        metrics.Refused();
        return new ScoreCallsResponse { Error = ErrorOf(request, problems) };
    }

    private CallReport Score(Analysis.Calls.CallInput input, CancellationToken cancellationToken)
    {
        var since = metrics.Now();
        var report = analyzer.Score(input, cancellationToken).ToProto();
        metrics.Scored(since);
        return report;
    }

    private static ScoringError ErrorOf(ScoreCallsRequest request, FieldProblems problems)
    {
        var error = new ScoringError { CallId = request.Transcript?.CallId ?? request.Note?.CallId ?? "" };
        error.Fields.Add(problems.All.Select(problem => new FieldError { Field = problem.Field, Description = problem.Description }));
        return error;
    }
}
