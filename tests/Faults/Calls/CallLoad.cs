using Grpc.Net.Client;

namespace Parley.Faults.Calls;

/// <summary>Several callers at once.</summary>
internal sealed class CallLoad : IDisposable
{
    private readonly List<GrpcChannel> _machines;

    /// <param name="addresses">Of the machines; callers begin at one after another.</param>
    public CallLoad(params IEnumerable<Uri> addresses) => _machines = addresses.Select(Channel).ToList();

    /// <summary>Runs all calls to their reports.</summary>
    public async Task<IReadOnlyList<CallOutcome>> RunAsync(IReadOnlyList<PlannedCall> plans, Progress progress, CancellationToken cancellationToken) =>
        await Task.WhenAll(plans.Select((plan, index) => new Caller(plan, _machines, index, progress, TimeProvider.System).RunAsync(cancellationToken)));

    public void Dispose() => _machines.ForEach(machine => machine.Dispose());

    private static GrpcChannel Channel(Uri address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        // Resuming is the caller's own doing, at its own pace.
        InitialReconnectBackoff = TimeSpan.FromMilliseconds(50),
        MaxReconnectBackoff = TimeSpan.FromMilliseconds(500),
        MaxReceiveMessageSize = null,
    });
}
