using Grpc.Net.Client;
using Parley.V1;

namespace Parley.Load.Streams;

/// <summary>Connections to one server, shared by its calls as a telephony system's gateways would.</summary>
internal sealed class LiveClient : IDisposable
{
    /// <summary>What Kestrel takes on one connection.</summary>
    private const int StreamsPerConnection = 100;

    private readonly List<GrpcChannel> _channels;
    private readonly SpokenTexts _texts;
    private int _opened;

    public LiveClient(string address, int calls, SpokenTexts texts)
    {
        _texts = texts;
        _channels = Enumerable.Range(0, (calls + StreamsPerConnection - 1) / StreamsPerConnection).Select(_ => GrpcChannel.ForAddress(
            address, new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true }, DisposeHttpClient = true })).ToList();
    }

    /// <summary>Opens that many calls, a few at a time.</summary>
    public async Task<List<LiveCall>> OpenAsync(int count, CancellationToken cancellationToken)
    {
        const int atOnce = 50;
        var calls = new List<LiveCall>();
        while (calls.Count < count)
            calls.AddRange(await Task.WhenAll(Enumerable.Range(0, Math.Min(atOnce, count - calls.Count)).Select(_ => OpenAsync(cancellationToken))));
        return calls;
    }

    public void Dispose() => _channels.ForEach(channel => channel.Dispose());

    private Task<LiveCall> OpenAsync(CancellationToken cancellationToken)
    {
        var number = _opened++;
        return LiveCall.OpenAsync(new LiveService.LiveServiceClient(_channels[number % _channels.Count]), number, _texts, cancellationToken);
    }
}
