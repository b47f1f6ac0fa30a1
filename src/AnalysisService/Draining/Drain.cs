using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Wire;

namespace Parley.AnalysisService.Draining;

/// <summary>
/// Empties this machine before it stops: it is not ready any more, takes no new stream, and tells the open ones, spread over the given time, to
/// go on elsewhere. Then it stops.
/// </summary>
internal sealed class Drain(OpenStreams streams, IHostApplicationLifetime lifetime, IOptions<ServiceOptions> options, ILogger<Drain> log)
{
    private bool _isOn;

    /// <summary>From the first moment to the end of the process.</summary>
    public bool IsOn => Volatile.Read(ref _isOn) || lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Drains and stops; a second time stops at once.</summary>
    public async Task BeginAsync()
    {
        if (!Interlocked.Exchange(ref _isOn, true))
        {
            var seconds = options.Value.DrainSeconds;
            log.Draining(streams.Count, seconds);
            await streams.DismissAsync(TimeSpan.FromSeconds(seconds), lifetime.ApplicationStopping);
        }
        lifetime.StopApplication();
    }
}
