namespace Parley.AnalysisService.Draining;

internal static class DrainingSetup
{
    public static void AddDraining(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Drain>();
        builder.Services.AddSingleton<IHostLifetime, DrainingLifetime>();
    }
}
