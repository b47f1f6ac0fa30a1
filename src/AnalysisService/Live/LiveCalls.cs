using Microsoft.Extensions.Options;
using Parley.AnalysisService.Limits;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Live;

/// <summary>Counts the streams of calls that are on and refuses those beyond the maximum, of all and of one tenant.</summary>
internal sealed class LiveCalls(LiveBoard board, IOptions<ServiceOptions> options)
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

    /// <summary>For a call without a stream, which takes no place here: as many are on at this machine as the board shows.</summary>
    /// <exception cref="LimitReachedException">No further one may be, and this one is not.</exception>
    public void Demand(CallKey key)
    {
        if (board.Has(key))
            return;
        _all.Demand(board.Count);
        if (options.Value.MaximumLiveCallsPerTenant is not null)
            _ofTenants.Demand(board.CountOf(key.Tenant));
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
