using Microsoft.Extensions.Diagnostics.HealthChecks;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Health;

/// <summary>The store can be written. Asked of the store itself, with a write: a disk may be full, or a database a read-only standby.</summary>
internal sealed class StoreCheck(IManagedStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreUnavailableException)
        {
            // Where and why is in the log, which fewer people read.
            return HealthCheckResult.Unhealthy("The store cannot be written.");
        }
    }
}
