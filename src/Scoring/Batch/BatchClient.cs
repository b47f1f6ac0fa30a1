using Grpc.Net.Client;
using Parley.V1;

namespace Parley.Scoring.Batch;

/// <summary>A service's batches.</summary>
internal sealed class BatchClient(Uri address) : IDisposable
{
    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = null });

    public BatchService.BatchServiceClient Batches => new(_channel);

    public void Dispose() => _channel.Dispose();
}
