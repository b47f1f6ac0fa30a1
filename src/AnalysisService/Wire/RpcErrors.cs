using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Parley.AnalysisService.Wire;

/// <summary>What a gRPC method throws reaches its caller as a status (<see cref="Failures"/>).</summary>
internal sealed class RpcErrors(Failures failures) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        TranslatingAsync(() => continuation(request, context), context);

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        TranslatingAsync(() => continuation(requestStream, context), context);

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        TranslatingAsync(() => DoneAsync(continuation(requestStream, responseStream, context)), context);

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        TranslatingAsync(() => DoneAsync(continuation(request, responseStream, context)), context);

    private async Task<T> TranslatingAsync<T>(Func<Task<T>> serve, ServerCallContext context)
    {
        try
        {
            return await serve();
        }
        catch (Exception failure)
        {
            throw failures.ToStatus(failure, context.Method, context.GetHttpContext().TraceIdentifier, context.CancellationToken);
        }
    }

    /// <summary>A stream has no response to return.</summary>
    private static async Task<bool> DoneAsync(Task stream)
    {
        await stream;
        return true;
    }
}
