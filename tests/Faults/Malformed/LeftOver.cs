using Grpc.Core;
using Grpc.Net.Client;
using Parley.V1;

namespace Parley.Faults.Malformed;

/// <summary>What a service still holds when nobody uses it any more.</summary>
internal sealed class LeftOver(Uri address) : IDisposable
{
    private const int LargestPage = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(address);

    /// <summary>Calls with an open stream; 0 as soon as there is none, what is there after two minutes otherwise.</summary>
    public Task<int> ConnectedAsync(CancellationToken cancellationToken) => UntilNoneAsync(async () =>
    {
        var client = new LiveService.LiveServiceClient(_channel);
        var connected = 0;
        var request = new ListLiveCallsRequest { PageSize = LargestPage };
        do
        {
            var page = await client.ListLiveCallsAsync(request, cancellationToken: cancellationToken);
            connected += page.Calls.Count(call => call.Connected);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return connected;
    }, cancellationToken);

    /// <summary>Of so many places, those that cannot be taken at the same time; 0 as soon as all can.</summary>
    public Task<int> PlacesLostAsync(int places, CancellationToken cancellationToken) => UntilNoneAsync(async () =>
    {
        var streams = Enumerable.Range(1, places).Select(_ => new LiveService.LiveServiceClient(_channel).AnalyzeCall(cancellationToken: cancellationToken)).ToList();
        try
        {
            var taken = await Task.WhenAll(streams.Select((stream, index) => IsTakenAsync(stream, $"place-{index}", cancellationToken)));
            return taken.Count(one => !one);
        }
        finally
        {
            streams.ForEach(stream => stream.Dispose());
        }
    }, cancellationToken);

    public void Dispose() => _channel.Dispose();

    private static async Task<bool> IsTakenAsync(
        AsyncDuplexStreamingCall<AnalyzeCallRequest, AnalyzeCallResponse> stream, string callId, CancellationToken cancellationToken)
    {
        try
        {
            await stream.RequestStream.WriteAsync(new AnalyzeCallRequest { Settings = new CallSettings { CallId = callId, Resume = true } }, cancellationToken);
            return await stream.ResponseStream.MoveNext(cancellationToken);
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.ResourceExhausted)
        {
            return false;
        }
    }

    private static async Task<int> UntilNoneAsync(Func<Task<int>> count, CancellationToken cancellationToken)
    {
        for (var since = TimeProvider.System.GetTimestamp(); ;)
        {
            var left = await count();
            if (left == 0 || TimeProvider.System.GetElapsedTime(since) > Patience)
                return left;
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}
