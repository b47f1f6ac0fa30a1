namespace Parley.AnalysisService.Live;

internal static class LiveSetup
{
    public static void AddLive(this WebApplicationBuilder builder) => builder.Services.AddSingleton<LiveCalls>();

    public static void MapLive(this WebApplication app) => app.MapGrpcService<LiveGrpc>();
}
