using Grpc.Core;
using Grpc.Net.Client;
using Parley.V1;

namespace Parley.Scoring.Replay;

/// <summary>One stream of a live call at a service: every message sent is answered by one with content; others only acknowledge.</summary>
internal sealed class LiveConnection : IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly AsyncDuplexStreamingCall<AnalyzeCallRequest, AnalyzeCallResponse> _stream;

    public LiveConnection(Uri address, CancellationToken cancellationToken)
    {
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        _stream = new LiveService.LiveServiceClient(_channel).AnalyzeCall(cancellationToken: cancellationToken);
    }

    /// <summary>The last segment that the service has stored, as far as was read.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>Sends a message and reads its answer.</summary>
    /// <exception cref="RpcException">The service cannot be reached or refuses the message.</exception>
    public async Task<AnalyzeCallResponse> AskAsync(AnalyzeCallRequest request, CancellationToken cancellationToken)
    {
        await TryAsync(() => _stream.RequestStream.WriteAsync(request, cancellationToken), cancellationToken);
        return await ReadAsync(cancellationToken);
    }

    /// <summary>Ends the call and reads its report.</summary>
    public async Task<CallReport> EndAsync(CancellationToken cancellationToken)
    {
        await TryAsync(_stream.RequestStream.CompleteAsync, cancellationToken);
        return (await ReadAsync(cancellationToken)).Report;
    }

    /// <summary>The next answer with content.</summary>
    public async Task<AnalyzeCallResponse> ReadAsync(CancellationToken cancellationToken)
    {
        while (await _stream.ResponseStream.MoveNext(cancellationToken))
        {
            var response = _stream.ResponseStream.Current;
            Acknowledged = Math.Max(Acknowledged, response.AcknowledgedSequence);
            if (response.ContentCase != AnalyzeCallResponse.ContentOneofCase.None)
                return response;
        }
        throw new RpcException(new Status(StatusCode.DataLoss, "The service ended the call without its report."));
    }

    public void Dispose()
    {
        _stream.Dispose();
        _channel.Dispose();
    }

    private static async Task TryAsync(Func<Task> send, CancellationToken cancellationToken)
    {
        try
        {
            await send();
        }
        catch (Exception failure) when (failure is InvalidOperationException or RpcException or IOException or HttpRequestException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The stream has ended already: reading tells why.
        }
    }
}
