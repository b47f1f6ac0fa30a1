using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Google.Protobuf;
using Parley.V1;

namespace Parley.AnalysisService.Telephony.Sockets;

/// <summary>Whole text messages over a socket. One at a time may read; writers take turns.</summary>
internal sealed partial class SocketMessages(WebSocket socket, int largest) : IAsyncDisposable
{
    private const int FirstBuffer = 4096;
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true).WithPreserveProtoFieldNames(true));
    private readonly SemaphoreSlim _writing = new(1);
    private Task<ReadOnlyMemory<byte>?>? _reading;
    private byte[] _buffer = new byte[Math.Min(FirstBuffer, largest)];

    /// <summary>The peer has closed, and not because something failed.</summary>
    public bool IsClosedInOrder => socket.CloseStatus == WebSocketCloseStatus.NormalClosure;

    /// <summary>The next message; valid until the next is read. Null when the peer closes.</summary>
    /// <exception cref="MessageException">It is too large or no text.</exception>
    public Task<ReadOnlyMemory<byte>?> ReadAsync() => _reading = ReceiveAsync();

    /// <summary>Reads over what still comes, to the peer's goodbye.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        // The last read may still be waiting.
        while (await (_reading is { IsCompleted: false } ? _reading : ReadAsync()).WaitAsync(cancellationToken) is not null && socket.State == WebSocketState.CloseSent)
        {
        }
    }

    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                if (length == largest)
                    throw new MessageException(WebSocketCloseStatus.MessageTooBig, $"A message has more than {largest} bytes. Send words, one result a message.");
                Array.Resize(ref _buffer, Math.Min(largest, length * 2));
            }
            // Not to be cancelled: that would break the connection before it is told why.
            var part = await socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            if (part.MessageType == WebSocketMessageType.Binary)
                throw new MessageException(WebSocketCloseStatus.InvalidMessageType, "A message is binary. Send the recogniser's results as text; sound is not taken.");
            length += part.Count;
            if (part.EndOfMessage)
                return _buffer.AsMemory(0, length);
        }
    }

    /// <summary>As the answers of <c>LiveService.AnalyzeCall</c>, in the JSON form of the contract.</summary>
    public Task WriteAsync(AnalyzeCallResponse response) => WriteAsync(WholeNumbers().Replace(Formatter.Format(response), "$1$2"));

    public Task WriteAsync(JsonObject message) => WriteAsync(message.ToJsonString());

    /// <summary>Says goodbye; waits for nothing.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, reason, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Cuts off who does not read, and waits for what is still being written.</summary>
    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await _writing.WaitAsync();
        _writing.Dispose();
    }

    private async Task WriteAsync(string text)
    {
        await _writing.WaitAsync();
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Protobuf writes 64-bit numbers as texts, the service's HTTP answers as numbers. Within a text no quotation mark stands unescaped, so that it cannot match there.</summary>
    [GeneratedRegex("""("(?:sequence|acknowledged_sequence|next_sequence)": )"([0-9]+)"(?=[,} ])""")]
    private static partial Regex WholeNumbers();
}
