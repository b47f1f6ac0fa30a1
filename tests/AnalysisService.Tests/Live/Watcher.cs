using Grpc.Core;
using Grpc.Net.Client;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>A supervisor's program, on a connection of its own.</summary>
internal sealed class Watcher : IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly AsyncServerStreamingCall<WatchAlertsResponse> _stream;

    private Watcher(RunningService service, WatchAlertsRequest request)
    {
        _channel = GrpcChannel.ForAddress(service.Addresses[0]);
        _stream = new LiveService.LiveServiceClient(_channel).WatchAlerts(request, cancellationToken: TestContext.Current.CancellationToken);
        Team = request.Team;
    }

    public string Team { get; }

    /// <summary>Watches; alerts from now on come.</summary>
    public static async Task<Watcher> OpenAsync(RunningService service, WatchAlertsRequest request)
    {
        var watcher = new Watcher(service, request);
        Assert.NotNull((await watcher.NextAsync()).Started);
        return watcher;
    }

    public Task<WatchAlertsResponse> NextAsync() => _stream.ResponseStream.NextAsync();

    public void Dispose()
    {
        _stream.Dispose();
        _channel.Dispose();
    }
}
