using Parley.AnalysisService.Live.Watching;

namespace Parley.AnalysisService.Live;

internal static class LiveSetup
{
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
        services.HoldWhileCallsLast<CallGrain>();
    }

    public static void MapLive(this WebApplication app)
    {
        app.MapGrpcService<LiveGrpc>();
        // There from the start, with zeros.
        app.Services.GetRequiredService<LiveMetrics>();
    }
}
