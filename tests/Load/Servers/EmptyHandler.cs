using Grpc.Core;
using Parley.V1;

namespace Parley.Load.Servers;

/// <summary>Answers as the live service does, but finds nothing and keeps nothing: what gRPC itself costs.</summary>
internal sealed class EmptyHandler : LiveService.LiveServiceBase
{
    public override async Task AnalyzeCall(
        IAsyncStreamReader<AnalyzeCallRequest> requestStream, IServerStreamWriter<AnalyzeCallResponse> responseStream, ServerCallContext context)
    {
        var sequence = 0L;
        while (await requestStream.MoveNext(context.CancellationToken))
        {
            var answer = new AnalyzeCallResponse();
            if (requestStream.Current.Segment is { } segment)
            {
                sequence = segment.Sequence;
                answer.Update = new CallUpdate { Sequence = sequence };
            }
            else
            {
                answer.Started = new CallStarted { CallId = requestStream.Current.Settings.CallId, NextSequence = 1 };
            }
            answer.AcknowledgedSequence = sequence;
            await responseStream.WriteAsync(answer, context.CancellationToken);
        }
        await responseStream.WriteAsync(new AnalyzeCallResponse { Report = new CallReport(), AcknowledgedSequence = sequence }, context.CancellationToken);
    }
}
