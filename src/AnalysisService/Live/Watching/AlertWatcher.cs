using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Parley.AnalysisService.Live.Watching;

/// <summary>One watcher's alerts, up to a number that it has not read yet; what comes beyond is counted, and told in its place.</summary>
internal sealed class AlertWatcher(AlertFilter filter, int capacity, WatchMetrics metrics)
{
    private readonly Lock _offering = new();
    private readonly Channel<V1.WatchAlertsResponse> _waiting =
        Channel.CreateBounded<V1.WatchAlertsResponse>(new BoundedChannelOptions(capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private long _missed;
    private long _missedUnfiltered;

    /// <summary>Never waits.</summary>
    public void Offer(AlertNews news)
    {
        if (!filter.Takes(news))
            return;
        lock (_offering)
        {
            if (TellMissed() && _waiting.Writer.TryWrite(news.ToProto()))
                return;
            _missed++;
            metrics.Missed(1);
        }
    }

    /// <summary>That many were lost on their way here.</summary>
    public void Miss(long count)
    {
        lock (_offering)
        {
            _missedUnfiltered += count;
            metrics.Missed(count);
            TellMissed();
        }
    }

    /// <summary>What there is to tell, until cancelled.</summary>
    public async IAsyncEnumerable<V1.WatchAlertsResponse> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            while (_waiting.Reader.TryRead(out var response))
            {
                yield return response;
                // Nothing may come for long: what was missed is told as soon as there is room for it.
                lock (_offering)
                    TellMissed();
            }
            await _waiting.Reader.WaitToReadAsync(cancellationToken);
        }
    }

    /// <summary>False when there is no room for it.</summary>
    private bool TellMissed() => Tell(ref _missed, unfiltered: false) && Tell(ref _missedUnfiltered, unfiltered: true);

    private bool Tell(ref long missed, bool unfiltered)
    {
        if (missed == 0)
            return true;
        if (!_waiting.Writer.TryWrite(new V1.WatchAlertsResponse { Missed = new V1.MissedAlerts { Count = missed, Unfiltered = unfiltered } }))
            return false;
        missed = 0;
        return true;
    }
}
