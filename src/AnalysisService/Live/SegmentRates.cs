using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Limits;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Live;

/// <summary>How many segments a second a stream and a tenant may send. Both limits are off by default: a fast caller is held up by its own answers.</summary>
internal sealed class SegmentRates(IOptions<ServiceOptions> options, [FromKeyedServices(CallClock.Name)] TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TokenBucket> _ofTenants = new(StringComparer.Ordinal);

    /// <summary>For one stream.</summary>
    public SegmentRate Of(string tenant)
    {
        var ofCall = options.Value.MaximumSegmentsPerSecondPerCall;
        var ofTenant = options.Value.MaximumSegmentsPerSecondPerTenant;
        return new SegmentRate(
            ofCall == 0 ? null : new TokenBucket(ofCall, time),
            ofTenant == 0 ? null : _ofTenants.GetOrAdd(tenant, _ => new TokenBucket(ofTenant, time)),
            options.Value);
    }
}

/// <param name="ofCall">Null: no limit.</param>
/// <param name="ofTenant">Null: no limit.</param>
/// <param name="options">For what a refusal says.</param>
internal sealed class SegmentRate(TokenBucket? ofCall, TokenBucket? ofTenant, ServiceOptions options)
{
    /// <summary>Null when one more segment may come.</summary>
    public LimitReachedException? Take()
    {
        if (ofCall?.TryTake() == false)
            return Refusal("this call", nameof(options.MaximumSegmentsPerSecondPerCall), options.MaximumSegmentsPerSecondPerCall);
        return ofTenant?.TryTake() == false
            ? Refusal("this tenant's calls", nameof(options.MaximumSegmentsPerSecondPerTenant), options.MaximumSegmentsPerSecondPerTenant)
            : null;
    }

    private static LimitReachedException Refusal(string whose, string setting, int maximum) => new(
        setting,
        $"More than {maximum} segments a second came from {whose}, over {TokenBucket.BurstSeconds} seconds. "
            + $"Resume the call in a second and send more slowly, or raise {ServiceOptions.Section}:{setting}.");
}
