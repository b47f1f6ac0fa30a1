using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Listening;

/// <summary>
/// Endpoints and limits of the server. Two ports, because plaintext HTTP/2 cannot be negotiated: without TLS a port speaks either
/// HTTP/2 (gRPC) or HTTP/1.1 (JSON, pages).
/// </summary>
internal sealed class KestrelSetup(ListenPlan plan, IOptions<ServiceOptions> options, IConfiguration configuration) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>Room for other requests and for refusals: what is beyond HTTP/2's own limit waits in the client, without a word.</summary>
    private const int BesideStreams = 100;

    public void Configure(KestrelServerOptions server)
    {
        // Anew, without reloading: an address that is changed while the service runs would not be checked.
        server.Configure(configuration.GetSection("Kestrel"), reloadOnChange: false);
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = options.Value.MaximumMessageBytes;
        server.Limits.MaxConcurrentConnections = options.Value.MaximumConnections;
        // Finds peers that are gone without a goodbye, so that their streams end.
        server.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(options.Value.KeepAlivePingSeconds);
        server.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(options.Value.KeepAliveTimeoutSeconds);
        server.Limits.Http2.MaxStreamsPerConnection = options.Value.MaximumStreamsPerConnection + BesideStreams;
        foreach (var address in plan.Grpc(options.Value))
            Listen(server, address, HttpProtocols.Http2);
        foreach (var address in plan.Http(options.Value))
            Listen(server, address, HttpProtocols.Http1);
    }

    private static void Listen(KestrelServerOptions server, ListenAddress address, HttpProtocols protocols)
    {
        var port = address.Parsed!.Port;
        if (address.IsLocalhost)
            server.ListenLocalhost(port, endpoint => endpoint.Protocols = protocols);
        else if (address.IsAnyAddress)
            server.ListenAnyIP(port, endpoint => endpoint.Protocols = protocols);
        else
            server.Listen(new IPEndPoint(address.Ip!, port), endpoint => endpoint.Protocols = protocols);
    }
}
