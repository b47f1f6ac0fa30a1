using Grpc.Core;
using Grpc.Net.Client;

namespace Parley.Faults.Malformed;

/// <summary>Opens malformed streams at a service; each is the same for the same seed and number.</summary>
internal sealed class HostileStreams(Uri address, int seed) : IDisposable
{
    /// <summary>Streams that share a call id: they resume each other's calls, and few calls are left over.</summary>
    private const int StreamsOfACall = 50;

    private static readonly HostileKind[] Kinds = Enum.GetValues<HostileKind>();
    private static readonly Method<byte[], byte[]> Method = new(
        MethodType.DuplexStreaming, "parley.v1.LiveService", "AnalyzeCall", Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes), Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes));

    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxSendMessageSize = null });
    private readonly RawConnections _raw = new(address);

    /// <summary>What became of it; null when the caller broke off or there was nothing that could be answered.</summary>
    public async Task<Status?> RunAsync(int number, CancellationToken cancellationToken)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var kind = Kinds[random.Next(Kinds.Length)];
        if (kind == HostileKind.LyingFrame)
            return await _raw.SendFrameAsync(random, cancellationToken);
        if (kind == HostileKind.NoHttp2)
        {
            await _raw.SendNoiseAsync(random, cancellationToken);
            return null;
        }
        var messages = new HostileMessages(random, $"hostile-{number / StreamsOfACall}").Of(kind);
        return kind == HostileKind.EarlyCancel
            ? await BreakOffAsync(random, messages)
            : await SendAllAsync(messages, isClosed: random.Next(2) == 0, cancellationToken);
    }

    public void Dispose()
    {
        _raw.Dispose();
        _channel.Dispose();
    }

    /// <summary>Sends, then reads to the end; a stream that the service would keep open is broken off after its first answer.</summary>
    private async Task<Status?> SendAllAsync(IReadOnlyList<byte[]> messages, bool isClosed, CancellationToken cancellationToken)
    {
        using var stream = Open(cancellationToken);
        try
        {
            await WriteAsync(stream, messages, messages.Count);
            // Without settings there is no answer before the side is closed.
            if (isClosed || messages.Count == 0)
                await stream.RequestStream.CompleteAsync();
            while (await stream.ResponseStream.MoveNext(cancellationToken))
            {
                if (!isClosed)
                    return null;
            }
            return stream.GetStatus();
        }
        catch (RpcException failure)
        {
            return failure.Status;
        }
    }

    private async Task<Status?> BreakOffAsync(Random random, IReadOnlyList<byte[]> messages)
    {
        using var over = new CancellationTokenSource();
        using var stream = Open(over.Token);
        try
        {
            await WriteAsync(stream, messages, random.Next(messages.Count + 1));
            if (random.Next(2) == 0)
                await stream.RequestStream.CompleteAsync();
        }
        catch (RpcException failure)
        {
            return failure.Status;
        }
        await over.CancelAsync();
        return null;
    }

    private static async Task WriteAsync(AsyncDuplexStreamingCall<byte[], byte[]> stream, IReadOnlyList<byte[]> messages, int count)
    {
        try
        {
            foreach (var message in messages.Take(count))
                await stream.RequestStream.WriteAsync(message);
        }
        catch (Exception failure) when (failure is InvalidOperationException or RpcException or IOException or HttpRequestException or OperationCanceledException)
        {
            // Refused already: reading tells why.
        }
    }

    private AsyncDuplexStreamingCall<byte[], byte[]> Open(CancellationToken cancellationToken) =>
        _channel.CreateCallInvoker().AsyncDuplexStreamingCall(Method, null, new CallOptions(cancellationToken: cancellationToken));
}
