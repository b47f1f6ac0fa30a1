using Microsoft.Extensions.Options;
using Parley.AnalysisService.Limits;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Live;

/// <summary>Counts the calls that are on and refuses those beyond the maximum, of all and of one tenant.</summary>
internal sealed class LiveCalls(IOptions<ServiceOptions> options)
{
    private const string Remedy = "Try again when one has ended";
    private readonly Places _all = new(options.Value.MaximumLiveCalls, nameof(ServiceOptions.MaximumLiveCalls), "live calls are on", Remedy);
    private readonly Places _ofTenants = new(
        options.Value.MaximumLiveCallsPerTenant ?? options.Value.MaximumLiveCalls,
        nameof(ServiceOptions.MaximumLiveCallsPerTenant), "live calls of this tenant are on", Remedy);

    public int Count => _all.Count;

    /// <summary>Takes a place, given back on disposal.</summary>
    /// <exception cref="LimitReachedException">All places are taken.</exception>
    public IDisposable Enter(string tenant)
    {
        var ofAll = _all.Enter("");
        try
        {
            return new Place(ofAll, _ofTenants.Enter(tenant));
        }
        catch (LimitReachedException)
        {
            ofAll.Dispose();
            throw;
        }
    }

    private sealed class Place(IDisposable ofAll, IDisposable ofTenant) : IDisposable
    {
        public void Dispose()
        {
            ofTenant.Dispose();
            ofAll.Dispose();
        }
    }
}
