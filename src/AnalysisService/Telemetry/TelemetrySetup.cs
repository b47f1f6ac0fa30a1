using System.Diagnostics.Metrics;
using System.Reflection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Parley.AnalysisService.Telemetry;

/// <summary>
/// Metrics at /metrics for Prometheus. Where OpenTelemetry's own settings name an OTLP endpoint, metrics and traces go there too; without one no
/// trace is made.
/// </summary>
internal static class TelemetrySetup
{
    private const string Page = "/metrics";
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    /// <summary>Asked every few seconds by machines.</summary>
    private static readonly PathString[] NotTraced = [Page, "/healthz", "/readyz"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithMetrics(metrics => Add(metrics, HasAny(configuration, Endpoint, MetricsEndpoint)));
        if (HasAny(configuration, Endpoint, TracesEndpoint))
            telemetry.WithTracing(Add);
    }

    public static void MapTelemetry(this WebApplication app) => app.MapPrometheusScrapingEndpoint(Page);

    private static void Add(MeterProviderBuilder metrics, bool toOtlp)
    {
        metrics.AddMeter(ParleyMeter.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter();
        // OpenTelemetry hears the meters of the whole process; of several services in one process each tells its own.
        ((IDeferredMeterProviderBuilder)metrics).Configure((services, deferred) =>
        {
            var own = services.GetRequiredService<IMeterFactory>();
            deferred.AddView(instrument => instrument.Meter.Scope is IMeterFactory other && other != own ? MetricStreamConfiguration.Drop : null);
        });
        if (toOtlp)
            metrics.AddOtlpExporter();
    }

    private static void Add(TracerProviderBuilder traces) => traces
        .AddSource(ParleyActivities.Name)
        .AddAspNetCoreInstrumentation(options => options.Filter = context => !NotTraced.Contains(context.Request.Path))
        .AddProcessor(new CallersWords())
        .AddOtlpExporter();

    /// <summary>OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES override it.</summary>
    private static void Describe(ResourceBuilder resource)
    {
        var version = typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        resource.Clear().AddService("parley", serviceVersion: version).AddTelemetrySdk().AddEnvironmentVariableDetector();
    }

    private static bool HasAny(IConfiguration configuration, params string[] names) =>
        Array.Exists(names, name => !string.IsNullOrWhiteSpace(configuration[name]));
}
