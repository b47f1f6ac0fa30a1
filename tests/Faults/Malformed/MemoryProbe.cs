using System.Globalization;
using System.Net.Sockets;
using Parley.Faults.Servers;

namespace Parley.Faults.Malformed;

/// <summary>Asks a service for its managed memory (<see cref="StartupHook"/>).</summary>
internal sealed class MemoryProbe(string socketPath)
{
    /// <summary>Before the service is started.</summary>
    public void AddTo(ServiceProcess service)
    {
        service.Environment["DOTNET_STARTUP_HOOKS"] = typeof(MemoryProbe).Assembly.Location;
        service.Environment[StartupHook.SocketVariable] = socketPath;
    }

    /// <summary>Bytes that are still in use after a full collection.</summary>
    public async Task<long> BytesAsync(CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken);
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        return long.Parse(await reader.ReadToEndAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
