namespace Parley.AnalysisService.Scoring;

internal static class ScoringSetup
{
    public static void MapScoring(this WebApplication app) => app.MapGrpcService<ScoringGrpc>();
}
