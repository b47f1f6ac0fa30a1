using System.Net;
using System.Net.Sockets;

namespace Parley.AnalysisService.Cluster;

/// <summary>A port that nobody has, so that several services run on one machine without being told ports.</summary>
internal static class FreePort
{
    public static int On(IPAddress address)
    {
        using var listener = new TcpListener(address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
