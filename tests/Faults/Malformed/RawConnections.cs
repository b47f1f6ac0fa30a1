using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Grpc.Core;

namespace Parley.Faults.Malformed;

/// <summary>What a gRPC client would never send.</summary>
internal sealed class RawConnections(Uri address) : IDisposable
{
    private const int FrameHeader = 5;
    private readonly HttpClient _http = new(new SocketsHttpHandler()) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>A gRPC request whose one frame lies about its length or its compression.</summary>
    /// <returns>The gRPC status; null when the service answered with none.</returns>
    public async Task<Status?> SendFrameAsync(Random random, CancellationToken cancellationToken)
    {
        var body = new byte[FrameHeader + random.Next(200)];
        random.NextBytes(body);
        body[0] = (byte)random.Next(3);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(1), random.Next(3) switch
        {
            0 => uint.MaxValue,
            1 => (uint)(body.Length - FrameHeader + random.Next(1, 1000)),
            _ => (uint)random.Next(body.Length),
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/parley.v1.LiveService/AnalyzeCall")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        using var response = await _http.SendAsync(request, cancellationToken);
        await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return StatusOf(response.TrailingHeaders) ?? StatusOf(response.Headers);
    }

    /// <summary>Random bytes on a connection, half of the time after the words with which HTTP/2 begins.</summary>
    public async Task SendNoiseAsync(Random random, CancellationToken cancellationToken)
    {
        var noise = new byte[random.Next(1, 500)];
        random.NextBytes(noise);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        var stream = client.GetStream();
        try
        {
            if (random.Next(2) == 0)
                await stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray(), cancellationToken);
            await stream.WriteAsync(noise, cancellationToken);
        }
        catch (IOException)
        {
            // The service has closed it already.
        }
    }

    public void Dispose() => _http.Dispose();

    private static Status? StatusOf(HttpResponseHeaders headers) =>
        headers.TryGetValues("grpc-status", out var codes) && int.TryParse(codes.First(), out var code)
            ? new Status((StatusCode)code, headers.TryGetValues("grpc-message", out var words) ? WebUtility.UrlDecode(words.First()) : "") : null;
}
