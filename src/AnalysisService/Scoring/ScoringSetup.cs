namespace Parley.AnalysisService.Scoring;

internal static class ScoringSetup
{
    public static void AddScoring(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ScoringMetrics>();

    public static void MapScoring(this WebApplication app)
    {
        app.MapGrpcService<ScoringGrpc>();
        // There from the start, with zeros.
        app.Services.GetRequiredService<ScoringMetrics>();
    }
}
