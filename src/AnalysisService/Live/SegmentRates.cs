using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Limits;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Live;

/// <summary>How many segments a second a stream and a tenant may send. Both limits are off by default: a fast caller is held up by its own answers.</summary>
internal sealed class SegmentRates(IOptions<ServiceOptions> options, [FromKeyedServices(CallClock.Name)] TimeProvider time) : IDisposable
{
    /// <summary>A bucket that nobody takes from is full by then: nothing is forgotten with it.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(2 * TokenBucket.BurstSeconds);
    private readonly ConcurrentDictionary<string, TokenBucket> _ofTenants = new(StringComparer.Ordinal);
    private readonly MemoryCache _ofCalls = new(new MemoryCacheOptions());

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

    /// <summary>For a call whose segments come to this machine by requests of their own, as if they were one stream.</summary>
    public SegmentRate OfCall(CallKey key) => options.Value.MaximumSegmentsPerSecondPerCall == 0 ? Of(key.Tenant) : _ofCalls.GetOrCreate(key, entry =>
    {
        entry.SlidingExpiration = Forgotten;
        return Of(key.Tenant);
    })!;

    public void Dispose() => _ofCalls.Dispose();
}

/// <param name="ofCall">Null: no limit.</param>
/// <param name="ofTenant">Null: no limit.</param>
/// <param name="options">For what a refusal says.</param>
internal sealed class SegmentRate(TokenBucket? ofCall, TokenBucket? ofTenant, ServiceOptions options)
{
    /// <summary>Null when so many more segments may come.</summary>
    public LimitReachedException? Take(int segments = 1)
    {
        if (ofCall?.TryTake(segments) == false)
            return Refusal("this call", nameof(options.MaximumSegmentsPerSecondPerCall), options.MaximumSegmentsPerSecondPerCall);
        return ofTenant?.TryTake(segments) == false
            ? Refusal("this tenant's calls", nameof(options.MaximumSegmentsPerSecondPerTenant), options.MaximumSegmentsPerSecondPerTenant)
            : null;
    }

    private static LimitReachedException Refusal(string whose, string setting, int maximum) => new(
        setting,
        $"More than {maximum} segments a second came from {whose}, over {TokenBucket.BurstSeconds} seconds. Go on with the call in a second, more slowly "
            + $"and with at most {(long)maximum * TokenBucket.BurstSeconds} segments at once, or raise {ServiceOptions.Section}:{setting}.");
}
