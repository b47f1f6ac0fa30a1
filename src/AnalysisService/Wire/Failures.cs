using Google.Protobuf;
using Grpc.Core;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Limits;
using Parley.AnalysisService.Storage;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Wire;

/// <summary>
/// Exceptions become statuses here and nowhere else. What was not expected tells the peer no more than a reference, under which the log has the
/// exception's type and place: its message might hold the words of a call.
/// </summary>
internal sealed class Failures(OpenStreams streams, RequestMetrics metrics, ILogger<Failures> log)
{
    /// <param name="failure">What was thrown.</param>
    /// <param name="call">Of the method or path, for the log.</param>
    /// <param name="reference">Under which the log can be searched.</param>
    /// <param name="broken">Cancelled when the peer is gone.</param>
    public RpcException ToStatus(Exception failure, string call, string reference, CancellationToken broken)
    {
        var answer = AnswerTo(failure, call, reference, broken);
        if (failure is LimitReachedException limit)
            metrics.Refused(limit.Setting);
        else
            metrics.Refused(answer.StatusCode);
        return answer;
    }

    private RpcException AnswerTo(Exception failure, string call, string reference, CancellationToken broken) => failure switch
    {
        RpcException known => known,
        LimitReachedException limit => ResourceExhausted.Of(limit),
        InvalidRequestException invalid => InvalidArgument.Of(invalid.Problems),
        SegmentException segment => InvalidArgument.Of([new FieldProblem($"segment.{segment.Field}", segment.Message)]),
        InvalidProtocolBufferException => InvalidArgument.Of([new FieldProblem("", "The message is not a protobuf of this contract.")]),
        InvalidDataException => InvalidArgument.Of([new FieldProblem("", "What was sent is no gRPC message.")]),
        // Nothing here reads or writes files: it is the caller's stream, which broke or whose frames cannot be read.
        IOException and not BadHttpRequestException => Error(StatusCode.Cancelled, "The stream broke off in the middle of a message."),
        _ when broken.IsCancellationRequested => Error(StatusCode.Cancelled, "The caller broke off."),
        OperationCanceledException when streams.IsClosed => Error(StatusCode.Unavailable, OpenStreams.Farewell),
        StoreUnavailableException => Error(StatusCode.Unavailable, "The storage cannot be reached. Try again."),
        OrleansException or TimeoutException => Error(StatusCode.Unavailable, "The machine that has the call cannot be reached. Try again; a live call goes on with resume."),
        _ => Unexpected(failure, call, reference),
    };

    private RpcException Unexpected(Exception failure, string call, string reference)
    {
        log.Unexpected(call, failure.GetType().FullName ?? "", Place(failure), reference);
        return Error(StatusCode.Internal, $"The service failed; its log says more under {reference}.");
    }

    private static string Place(Exception failure) =>
        failure.TargetSite is { } method ? $"{method.DeclaringType?.FullName}.{method.Name}" : "an unknown place";

    private static RpcException Error(StatusCode code, string message) => new(new Status(code, message));
}
