using Grpc.Core;
using Microsoft.Extensions.Options;

namespace Parley.AnalysisService.Telephony.Sockets;

/// <summary>Counts the sockets that are open and refuses those beyond the maximum.</summary>
internal sealed class OpenSockets(IOptions<TelephonyOptions> options)
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a place, given back on disposal.</summary>
    /// <exception cref="RpcException">RESOURCE_EXHAUSTED: all places are taken.</exception>
    public IDisposable Enter()
    {
        var maximum = options.Value.MaximumSockets;
        if (Interlocked.Increment(ref _count) <= maximum)
            return new Place(this);
        Interlocked.Decrement(ref _count);
        throw new RpcException(new Status(
            StatusCode.ResourceExhausted, $"{maximum} sockets are open, which is the maximum. Try again when one has closed, or raise Telephony:MaximumSockets."));
    }

    private sealed class Place(OpenSockets sockets) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref sockets._count);
    }
}
