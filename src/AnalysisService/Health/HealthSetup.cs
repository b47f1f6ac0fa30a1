using Grpc.AspNetCore.HealthChecks;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Parley.Analysis.Sessions;

namespace Parley.AnalysisService.Health;

/// <summary>
/// Alive: the process answers (/healthz, and "liveness" of grpc.health.v1). Ready: it should be sent calls (/readyz, and the other names of
/// grpc.health.v1). A machine that is alive and not ready mends itself or is told to stop; starting it anew would not help.
/// </summary>
internal static class HealthSetup
{
    private const string Ready = "ready";
    private const string Live = "live";
    private const string Liveness = "liveness";

    /// <summary>How often the metric is set, and those who watch grpc.health.v1 are told.</summary>
    private static readonly TimeSpan WatchPeriod = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddGrpcHealthChecks(Map)
            .AddCheck(Liveness, () => HealthCheckResult.Healthy(), [Live])
            .AddCheck<ModelsCheck>("models", tags: [Ready])
            .AddCheck<StoreCheck>("store", failureStatus: null, tags: [Ready], timeout: Patience)
            .AddCheck<ClusterCheck>("cluster", tags: [Ready])
            .AddCheck<DrainCheck>("draining", tags: [Ready]);
        builder.Services.AddSingleton<IHealthCheckPublisher, ReadyMetrics>();
        builder.Services.Configure<HealthCheckPublisherOptions>(options => (options.Delay, options.Period) = (TimeSpan.Zero, WatchPeriod));
        // A check that fails is seen by those who ask; the store logs an outage once, not at each question.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical);
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGrpcHealthChecksService();
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Live), ResponseWriter = WriteVersionsAsync });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteChecksAsync });
    }

    private static void Map(GrpcHealthChecksOptions health)
    {
        health.Services.Map(Liveness, check => check.Tags.Contains(Live));
        Google.Protobuf.Reflection.ServiceDescriptor[] served =
            [V1.ScoringService.Descriptor, V1.LiveService.Descriptor, V1.TelephonyService.Descriptor, V1.BatchService.Descriptor];
        foreach (var service in (string[])["", .. served.Select(service => service.FullName)])
            health.Services.Map(service, check => check.Tags.Contains(Ready));
    }

    private static Task WriteVersionsAsync(HttpContext context, HealthReport report)
    {
        var (model, playbook, product) = context.RequestServices.GetRequiredService<Analyzer>().Versions;
        return context.Response.WriteAsJsonAsync(new { status = "healthy", versions = new { model, playbook, product } }, context.RequestAborted);
    }

    private static Task WriteChecksAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = report.Status == HealthStatus.Healthy ? "ready" : "not ready",
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status == HealthStatus.Healthy ? "ok" : entry.Value.Description ?? "failed"),
        },
        context.RequestAborted);
}
