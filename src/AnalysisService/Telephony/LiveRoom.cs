using Grpc.Core;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Telephony;

/// <summary>Refuses a new call where as many are on at this machine as it takes: calls without a stream are counted by what the board shows.</summary>
internal sealed class LiveRoom(LiveBoard board, IOptions<ServiceOptions> options)
{
    /// <exception cref="RpcException">RESOURCE_EXHAUSTED, unless the call is on here.</exception>
    public void Demand(CallKey key)
    {
        var maximum = options.Value.MaximumLiveCalls;
        if (board.Count >= maximum && !board.Has(key))
        {
            throw new RpcException(new Status(
                StatusCode.ResourceExhausted, $"{maximum} live calls are on, which is the maximum. Try again when one has ended, or raise Parley:MaximumLiveCalls."));
        }
    }
}
