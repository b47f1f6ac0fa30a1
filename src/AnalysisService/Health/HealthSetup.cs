using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Parley.Analysis.Sessions;

namespace Parley.AnalysisService.Health;

/// <summary>grpc.health.v1 and /healthz. The service listens only once its model is loaded, so that it is healthy when it answers at all.</summary>
internal static class HealthSetup
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddGrpcHealthChecks(health =>
        {
            foreach (var service in (string[])["", V1.ScoringService.Descriptor.FullName, V1.LiveService.Descriptor.FullName, V1.TelephonyService.Descriptor.FullName])
                health.Services.Map(service, _ => true);
        }).AddCheck("service", () => HealthCheckResult.Healthy());

    public static void MapHealth(this WebApplication app)
    {
        app.MapGrpcHealthChecksService();
        app.MapHealthChecks("/healthz", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var (model, playbook, product) = context.RequestServices.GetRequiredService<Analyzer>().Versions;
        return context.Response.WriteAsJsonAsync(
            new { status = report.Status == HealthStatus.Healthy ? "healthy" : "unhealthy", versions = new { model, playbook, product } },
            context.RequestAborted);
    }
}
