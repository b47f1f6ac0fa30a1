using System.Collections.Concurrent;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Parley.AnalysisService.Tests.Hosting;

/// <summary>The real service, as Program.cs builds it, on free loopback ports.</summary>
public class RunningService : WebApplicationFactory<Program>
{
    private const int ClientMessageBytes = 256 * 1024 * 1024;
    private readonly CapturedLog _log = new();
    private readonly Lazy<GrpcChannel> _channel;
    private readonly Lock _starting = new();

    public RunningService()
    {
        UseKestrel();
        _channel = new Lazy<GrpcChannel>(() => GrpcChannel.ForAddress(
            Addresses[0], new GrpcChannelOptions { MaxReceiveMessageSize = ClientMessageBytes, MaxSendMessageSize = ClientMessageBytes }));
    }

    /// <summary>Settings beside the free ports.</summary>
    protected virtual IEnumerable<(string Key, string Value)> Settings => [];

    /// <summary>Replaces parts of the service.</summary>
    protected virtual void Replace(IServiceCollection services)
    {
    }

    /// <summary>A channel to the gRPC port.</summary>
    public GrpcChannel Channel => _channel.Value;

    /// <summary>gRPC first, then HTTP.</summary>
    public IReadOnlyList<string> Addresses
    {
        get
        {
            // Tests of several classes may be the first at once, and the factory would start one for each.
            lock (_starting)
                StartServer();
            return Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        }
    }

    /// <summary>Everything logged so far.</summary>
    public IReadOnlyList<string> LogLines => [.. _log.Lines];

    /// <summary>A client of the HTTP port.</summary>
    public HttpClient Http() => new() { BaseAddress = new Uri(Addresses[1]), Timeout = Streams.Patience };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Parley:GrpcAddress", "http://127.0.0.1:0");
        builder.UseSetting("Parley:HttpAddress", "http://127.0.0.1:0");
        builder.UseSetting("Parley:Store", "none");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(_log);
            Replace(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _channel.IsValueCreated)
            _channel.Value.Dispose();
        base.Dispose(disposing);
    }

    private sealed class CapturedLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
