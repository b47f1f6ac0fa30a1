using Grpc.Core;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Live;

/// <summary>Counts the calls that are on and refuses those beyond the maximum.</summary>
internal sealed class LiveCalls(IOptions<ServiceOptions> options)
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a place, given back on disposal.</summary>
    /// <exception cref="RpcException">RESOURCE_EXHAUSTED: all places are taken.</exception>
    public IDisposable Enter()
    {
        var maximum = options.Value.MaximumLiveCalls;
        if (Interlocked.Increment(ref _count) <= maximum)
            return new Place(this);
        Interlocked.Decrement(ref _count);
        throw new RpcException(new Status(
            StatusCode.ResourceExhausted, $"{maximum} live calls are on, which is the maximum. Try again when one has ended, or raise Parley:MaximumLiveCalls."));
    }

    private sealed class Place(LiveCalls calls) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref calls._count);
    }
}
