using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Parley.Load.Servers;

/// <summary>The empty handler under the Kestrel settings of the service.</summary>
internal static class EmptyHost
{
    private const int MaximumMessageBytes = 32 * 1024 * 1024;

    /// <summary>Says where it listens in the words of the service, and serves until it is ended.</summary>
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(Configure);
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = MaximumMessageBytes);
        await using var app = builder.Build();
        app.MapGrpcService<EmptyHandler>();
        await app.StartAsync(cancellationToken);
        var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        await Console.Out.WriteLineAsync($"The empty handler is ready: gRPC at {address}, nothing else");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = MaximumMessageBytes;
        server.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(60);
        server.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
        server.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
    }
}
