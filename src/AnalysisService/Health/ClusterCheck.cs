using Microsoft.Extensions.Diagnostics.HealthChecks;
using Parley.AnalysisService.Cluster;

namespace Parley.AnalysisService.Health;

/// <summary>This machine is a member of its cluster.</summary>
internal sealed class ClusterCheck(OtherSilos silos) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        silos.IsJoined ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("This machine has not joined its cluster, or has left it."));
}
