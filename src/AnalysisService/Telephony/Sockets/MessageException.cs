using System.Net.WebSockets;

namespace Parley.AnalysisService.Telephony.Sockets;

/// <summary>A message after which a socket cannot go on.</summary>
/// <param name="status">With which it is closed.</param>
/// <param name="message">What is wrong, and what to send instead.</param>
internal sealed class MessageException(WebSocketCloseStatus status, string message) : Exception(message)
{
    public WebSocketCloseStatus Status => status;
}
