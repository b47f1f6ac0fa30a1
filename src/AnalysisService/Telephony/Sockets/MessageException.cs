using System.Net.WebSockets;

namespace Parley.AnalysisService.Telephony.Sockets;

/// <summary>A message after which a socket cannot go on.</summary>
internal sealed class MessageException : Exception
{
    public MessageException()
    {
    }

    public MessageException(string message)
        : base(message)
    {
    }

    public MessageException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public MessageException(WebSocketCloseStatus status, string message)
        : base(message) => Status = status;

    public WebSocketCloseStatus Status { get; } = WebSocketCloseStatus.PolicyViolation;
}
