using Microsoft.Extensions.Diagnostics.HealthChecks;
using Parley.AnalysisService.Draining;

namespace Parley.AnalysisService.Health;

/// <summary>The service is not about to stop.</summary>
internal sealed class DrainCheck(Drain drain) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        drain.IsOn ? HealthCheckResult.Unhealthy("The service is draining.") : HealthCheckResult.Healthy());
}
