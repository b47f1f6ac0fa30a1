using Grpc.Core;
using Parley.V1;

namespace Parley.Scoring.Replay;

/// <summary>One live call at a service: every message sent is answered by one.</summary>
internal sealed class LiveConnection(AsyncDuplexStreamingCall<AnalyzeCallRequest, AnalyzeCallResponse> stream) : IDisposable
{
    /// <summary>Sends a message and reads its answer.</summary>
    /// <exception cref="RpcException">The service cannot be reached or refuses the message.</exception>
    public async Task<AnalyzeCallResponse> AskAsync(AnalyzeCallRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await stream.RequestStream.WriteAsync(request, cancellationToken);
        }
        catch (Exception failure) when (failure is InvalidOperationException or RpcException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // The call has ended already: reading tells why.
        }
        return await ReadAsync(cancellationToken);
    }

    /// <summary>Ends the call and reads its report.</summary>
    public async Task<CallReport> EndAsync(CancellationToken cancellationToken)
    {
        await stream.RequestStream.CompleteAsync();
        return (await ReadAsync(cancellationToken)).Report;
    }

    public void Dispose() => stream.Dispose();

    private async Task<AnalyzeCallResponse> ReadAsync(CancellationToken cancellationToken) =>
        await stream.ResponseStream.MoveNext(cancellationToken) ? stream.ResponseStream.Current
        : throw new RpcException(new Status(StatusCode.DataLoss, "The service ended the call without its report."));
}
