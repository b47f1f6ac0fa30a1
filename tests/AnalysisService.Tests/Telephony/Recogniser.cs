using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Parley.AnalysisService.Telephony.Sockets;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Telephony;

/// <summary>A recogniser that sends its results over a WebSocket.</summary>
internal sealed class Recogniser : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public static async Task<Recogniser> ConnectAsync(RunningService service, string query, string? origin = null)
    {
        var recogniser = new Recogniser();
        recogniser._socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            recogniser._socket.Options.SetRequestHeader("Origin", origin);
        var address = new Uri($"{service.Addresses[1].Replace("http", "ws", StringComparison.Ordinal)}{SocketEndpoint.Path}?{query}");
        await recogniser._socket.ConnectAsync(address, TestContext.Current.CancellationToken).Within();
        return recogniser;
    }

    /// <summary>Connected, and told so.</summary>
    public static async Task<Recogniser> OpenAsync(RunningService service, string query)
    {
        var recogniser = await ConnectAsync(service, query);
        recogniser.Started = (await recogniser.ReadAsync())["started"]!;
        return recogniser;
    }

    public JsonNode Started { get; private set; } = new JsonObject();

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken).Within();

    public Task SendBinaryAsync(byte[] message) => _socket.SendAsync(message, WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken).Within();

    /// <summary>The next answer that does more than acknowledge.</summary>
    public async Task<JsonNode> ReadAsync() => await TryReadAsync() ?? throw new InvalidOperationException("The socket was closed where an answer was expected.");

    /// <summary>All answers up to the end of the socket.</summary>
    public async Task<List<JsonNode>> ReadToEndAsync()
    {
        var all = new List<JsonNode>();
        while (await TryReadAsync() is { } answer)
            all.Add(answer);
        return all;
    }

    /// <summary>Says goodbye, as a recogniser that has said its last word.</summary>
    public Task CloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken).Within();

    /// <summary>Breaks off, unless it was closed.</summary>
    public void Dispose() => _socket.Dispose();

    private async Task<JsonNode?> TryReadAsync()
    {
        while (true)
        {
            using var whole = new MemoryStream();
            var buffer = new byte[8192];
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken).AsTask().Within();
                whole.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            var answer = JsonNode.Parse(whole.ToArray())!;
            if (answer["acknowledged_sequence"] is null || answer.AsObject().Count > 1)
                return answer;
        }
    }
}
