using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Cluster;
using Parley.AnalysisService.Limits;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Live.Watching;

/// <summary>
/// Alerts from the calls of this machine to the watchers of all machines. Publishing never waits: watchers here have buffers of their own, and for
/// the other machines there is one bounded queue, which a worker sends on (<see cref="AlertForwarding"/>).
/// </summary>
internal sealed class AlertFeed
{
    /// <summary>What a watcher may leave unread.</summary>
    internal const int WatcherCapacity = 256;
    private const int QueueCapacity = 4096;
    private readonly OtherSilos _others;
    private readonly WatchMetrics _metrics;
    private readonly Places _places;
    private readonly ConcurrentDictionary<AlertWatcher, IDisposable> _watchers = [];
    private readonly Channel<AlertNews> _forOthers = Channel.CreateBounded<AlertNews>(new BoundedChannelOptions(QueueCapacity) { SingleReader = true });
    private long _unsent;

    public AlertFeed(OtherSilos others, WatchMetrics metrics, IOptions<ServiceOptions> options)
    {
        (_others, _metrics) = (others, metrics);
        _places = new Places(
            options.Value.MaximumWatchers, nameof(ServiceOptions.MaximumWatchers), "watchers are connected to this machine", "Try again when one has gone");
        metrics.Watchers = () => _places.Count;
    }

    /// <summary>To be sent to the other machines.</summary>
    public ChannelReader<AlertNews> ForOthers => _forOthers.Reader;

    /// <summary>To all machines.</summary>
    public void Publish(AlertNews news)
    {
        Deliver(news);
        if (_others.Any && !_forOthers.Writer.TryWrite(news))
            Interlocked.Increment(ref _unsent);
    }

    /// <summary>To the watchers here.</summary>
    public void Deliver(AlertNews news)
    {
        foreach (var (watcher, _) in _watchers)
            watcher.Offer(news);
    }

    /// <summary>To the watchers here: so many were lost.</summary>
    public void Miss(long count)
    {
        foreach (var (watcher, _) in _watchers)
            watcher.Miss(count);
    }

    /// <summary>How many did not fit into the queue since it was last asked.</summary>
    public long TakeUnsent() => Interlocked.Exchange(ref _unsent, 0);

    /// <summary>Begins to watch; end it with <see cref="Leave"/>.</summary>
    /// <exception cref="LimitReachedException">There are as many as may be.</exception>
    public AlertWatcher Watch(AlertFilter filter)
    {
        var place = _places.Enter("");
        var watcher = new AlertWatcher(filter, WatcherCapacity, _metrics);
        _watchers[watcher] = place;
        return watcher;
    }

    public void Leave(AlertWatcher watcher)
    {
        if (_watchers.TryRemove(watcher, out var place))
            place.Dispose();
    }
}
