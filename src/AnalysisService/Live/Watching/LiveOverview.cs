using Parley.AnalysisService.Cluster;
using Parley.V1;

namespace Parley.AnalysisService.Live.Watching;

/// <summary>The calls that are on at all machines.</summary>
internal sealed class LiveOverview(LiveBoard board, OtherSilos others, IGrainFactory grains, ILogger<LiveOverview> log)
{
    /// <summary>A page by call id; each machine gives its first ones, so that no later page can have an earlier id.</summary>
    public async Task<ListLiveCallsResponse> ListAsync(LiveCallsQuery query)
    {
        // One more, to see whether there is a further page.
        var asked = query with { Limit = query.Limit + 1 };
        var elsewhere = await Task.WhenAll(others.Active.Select(silo => AskAsync(silo, asked)));
        var calls = board.List(asked).Select(call => call.ToProto())
            .Concat(elsewhere.SelectMany(list => list))
            .OrderBy(call => call.CallId, StringComparer.Ordinal)
            .ToList();
        var response = new ListLiveCallsResponse();
        response.Calls.Add(calls.Take(query.Limit));
        if (calls.Count > query.Limit)
            response.NextPageToken = response.Calls[^1].CallId;
        return response;
    }

    /// <summary>Nothing from a machine that has just gone: its calls are about to come up elsewhere.</summary>
    private async Task<IEnumerable<LiveCall>> AskAsync(SiloAddress silo, LiveCallsQuery query)
    {
        try
        {
            var calls = await grains.GetGrain<ISiloGrain>(silo.ToParsableString()).ListAsync(query);
            return calls.Select(call => LiveCall.Parser.ParseFrom(call));
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            log.SiloNotAsked(silo.ToString(), failure.GetType().Name);
            return [];
        }
    }
}
