using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Parley.AnalysisService.Live.Watching;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Live;

internal static class LiveSetup
{
    /// <summary>A call without a stream is held until it is silent for long enough to be ended, and some time more.</summary>
    private static readonly TimeSpan HeldAfterSilence = TimeSpan.FromMinutes(5);

    public static void AddLive(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddKeyedSingleton(CallClock.Name, (provider, _) => provider.GetRequiredService<TimeProvider>());
        services.AddSingleton<LiveCalls>();
        services.AddSingleton<SegmentRates>();
        services.AddSingleton<LiveMetrics>();
        services.AddSingleton<WatchMetrics>();
        services.AddSingleton<LiveLoad>();
        services.AddSingleton<LiveBoard>();
        services.AddSingleton<LiveOverview>();
        services.AddSingleton<AlertFeed>();
        services.AddHostedService<AlertForwarding>();
        services.AddSingleton<SilentCalls>();
        services.AddHostedService(provider => provider.GetRequiredService<SilentCalls>());
        services.AddOptions<GrainCollectionOptions>().Configure<IOptions<ServiceOptions>>((collection, options) =>
            collection.ClassSpecificCollectionAge[typeof(CallGrain).FullName!] =
                TimeSpan.FromMinutes(options.Value.SilentCallMinutes) + HeldAfterSilence);
    }

    public static void MapLive(this WebApplication app)
    {
        app.MapGrpcService<LiveGrpc>();
        // There from the start, with zeros.
        app.Services.GetRequiredService<LiveMetrics>();
    }
}
