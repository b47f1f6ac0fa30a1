using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Storage;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Wire;

/// <summary>
/// Exceptions become statuses here and nowhere else. What was not expected tells the peer no more than a reference, under which the log has the
/// exception's type and place: its message might hold the words of a call.
/// </summary>
internal sealed class RpcErrors(IHostApplicationLifetime lifetime, ILogger<RpcErrors> log) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception failure)
        {
            throw Translate(failure, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception failure)
        {
            throw Translate(failure, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception failure)
        {
            throw Translate(failure, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception failure)
        {
            throw Translate(failure, context);
        }
    }

    private RpcException Translate(Exception failure, ServerCallContext context) => failure switch
    {
        RpcException known => known,
        InvalidRequestException invalid => InvalidArgument.Of(invalid.Problems),
        SegmentException segment => InvalidArgument.Of([new FieldProblem($"segment.{segment.Field}", segment.Message)]),
        InvalidProtocolBufferException => InvalidArgument.Of([new FieldProblem("", "The message is not a protobuf of this contract.")]),
        _ when context.CancellationToken.IsCancellationRequested => Error(StatusCode.Cancelled, "The caller broke off."),
        OperationCanceledException when lifetime.ApplicationStopping.IsCancellationRequested =>
            Error(StatusCode.Unavailable, "The service is stopping. Connect again, to any machine; a live call goes on with resume."),
        StoreUnavailableException => Error(StatusCode.Unavailable, "The storage cannot be reached. Try again."),
        OrleansException or TimeoutException => Error(StatusCode.Unavailable, "The machine that has the call cannot be reached. Try again; a live call goes on with resume."),
        _ => Unexpected(failure, context),
    };

    private RpcException Unexpected(Exception failure, ServerCallContext context)
    {
        var reference = context.GetHttpContext().TraceIdentifier;
        log.Unexpected(context.Method, failure.GetType().FullName ?? "", Place(failure), reference);
        return Error(StatusCode.Internal, $"The service failed; its log says more under {reference}.");
    }

    private static string Place(Exception failure) =>
        failure.TargetSite is { } method ? $"{method.DeclaringType?.FullName}.{method.Name}" : "an unknown place";

    private static RpcException Error(StatusCode code, string message) => new(new Status(code, message));
}
