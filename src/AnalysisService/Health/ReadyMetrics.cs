using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Parley.AnalysisService.Draining;
using Parley.AnalysisService.Telemetry;

namespace Parley.AnalysisService.Health;

/// <summary>Readiness as a metric, as it was when it was last looked at.</summary>
internal sealed class ReadyMetrics : IHealthCheckPublisher
{
    private bool _isReady;

    public ReadyMetrics(IMeterFactory meters, Drain drain) => meters.CreateParley().CreateObservableGauge(
        "parley.service.ready", () => Volatile.Read(ref _isReady) && !drain.IsOn ? 1 : 0, unit: null, "1 while this machine should be sent calls, else 0.");

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _isReady, report.Status == HealthStatus.Healthy);
        return Task.CompletedTask;
    }
}
