using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Parley.AnalysisService.Tests.Telemetry;

/// <summary>What an OTLP collector is sent, over HTTP with protobuf; its texts can be found in the bytes.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Content)> _received = [];

    private Collector(WebApplication app)
    {
        _app = app;
        app.MapPost("/{**path}", ReceiveAsync);
    }

    public string Address => _app.Urls.Single();

    /// <summary>All traces so far.</summary>
    public string Traces => Of("/v1/traces");

    /// <summary>All metrics so far.</summary>
    public string Metrics => Of("/v1/metrics");

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Of(string path) => string.Concat(_received.Where(received => received.Path == path).Select(received => received.Content));

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _received.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
    }
}
