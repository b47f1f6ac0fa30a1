using Microsoft.Extensions.Diagnostics.HealthChecks;
using Parley.Analysis.Sessions;

namespace Parley.AnalysisService.Health;

/// <summary>The model and the playbook are loaded.</summary>
internal sealed class ModelsCheck(Analyzer analyzer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        analyzer.Versions.Model.Length > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No model is loaded."));
}
