using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Limits;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Wire;

/// <summary>
/// The streams that are on. When the service stops they are cancelled, so that each caller hears UNAVAILABLE, and the server begins to close
/// its connections only after that: otherwise some callers would see a broken connection instead.
/// </summary>
internal sealed class OpenStreams(IHostApplicationLifetime lifetime, IOptions<ServiceOptions> options, TimeProvider time) : IHostedLifecycleService
{
    public const string Farewell = "The service is stopping. Connect again, to any machine; a live call goes on with resume.";

    private const int DismissalSteps = 20;
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    /// <summary>In which a caller reads the end of its stream.</summary>
    private static readonly TimeSpan ReadingTime = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<OpenStream, bool> _streams = [];
    private readonly Places _ofConnections = new(
        options.Value.MaximumStreamsPerConnection, nameof(ServiceOptions.MaximumStreamsPerConnection),
        "streams are open on this connection", "Open another connection");
    private volatile bool _isClosed;
    private long _lastEnd;

    public int Count => _streams.Count;

    /// <summary>The service is about to stop.</summary>
    public bool IsClosed => _isClosed || lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Dispose it with the stream.</summary>
    /// <exception cref="RpcException">UNAVAILABLE: the service is about to stop.</exception>
    /// <exception cref="LimitReachedException">The connection has too many.</exception>
    public OpenStream Enter(ServerCallContext context) => Enter(context.GetHttpContext(), context.CancellationToken);

    /// <summary>For what is no gRPC: a WebSocket. As above.</summary>
    public OpenStream Enter(HttpContext http, CancellationToken broken)
    {
        if (IsClosed)
            throw new RpcException(new Status(StatusCode.Unavailable, Farewell));
        var stream = new OpenStream(_ofConnections.Enter(http.Connection.Id), broken, lifetime.ApplicationStopping);
        _streams[stream] = true;
        http.Response.OnCompleted(() =>
        {
            _streams.TryRemove(stream, out _);
            Interlocked.Exchange(ref _lastEnd, time.GetTimestamp());
            stream.Complete();
            return Task.CompletedTask;
        });
        return stream;
    }

    /// <summary>
    /// Takes no more, and tells those that are on to go: after a quarter of the time, in which whoever sends new callers here learns that it should
    /// not, one after another, so that the other machines are not overrun. Returns sooner when all have ended by themselves.
    /// </summary>
    public async Task DismissAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        _isClosed = true;
        var since = time.GetTimestamp();
        var open = _streams.Keys.ToList();
        for (var step = 0; step < DismissalSteps; step++)
        {
            var due = (within / 4) + (within * 0.75 * (step + 1) / DismissalSteps) - time.GetElapsedTime(since);
            if (due > TimeSpan.Zero)
                await EndedAsync(open, due, cancellationToken);
            for (var i = open.Count * step / DismissalSteps; i < open.Count * (step + 1) / DismissalSteps; i++)
                open[i].Dismiss();
        }
        await EndedAsync(open, LongestFarewell, cancellationToken);
    }

    /// <summary>
    /// Runs before the server stops, and so before it closes its connections: a caller that has not yet read how its stream ended may be told of a
    /// broken connection instead (.NET's client does so).
    /// </summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await EndedAsync(_streams.Keys, LongestFarewell, cancellationToken);
        var last = Interlocked.Read(ref _lastEnd);
        if (last != 0 && ReadingTime - time.GetElapsedTime(last) is { Ticks: > 0 } rest)
            await Task.Delay(rest, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A caller who does not read is not waited for longer than that.</summary>
    private async Task EndedAsync(IEnumerable<OpenStream> streams, TimeSpan patience, CancellationToken cancellationToken) =>
        await Task.WhenAll(streams.Select(stream => stream.Answered)).WaitAsync(patience, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
