using Grpc.Core;
using Grpc.Net.Client;
using Parley.V1;

namespace Parley.Scoring.Watch;

/// <summary>Watches until it is stopped; a lost connection is opened again.</summary>
internal sealed class WatchRun(WatchOptions options, AlertOutput output, Action<string> note, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private int _connections;
    private bool _wasConnected;

    private Uri Address => options.Addresses[_connections % options.Addresses.Count];

    /// <exception cref="RpcException">No service answers at the first try, or it refuses.</exception>
    /// <exception cref="OperationCanceledException">Stopped by the user.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await WatchAsync(cancellationToken);
            }
            catch (RpcException failure) when (_wasConnected && failure.StatusCode != StatusCode.InvalidArgument && !cancellationToken.IsCancellationRequested)
            {
                note($"the connection to {Address.Authority} was lost ({failure.StatusCode}); connecting again");
            }
            _connections++;
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForAddress(Address);
        using var stream = new LiveService.LiveServiceClient(channel).WatchAlerts(RequestOf(options), cancellationToken: cancellationToken);
        while (await stream.ResponseStream.MoveNext(cancellationToken))
        {
            var response = stream.ResponseStream.Current;
            if (response.ContentCase == WatchAlertsResponse.ContentOneofCase.Started)
            {
                _wasConnected = true;
                note($"watching {Address.Authority}; Ctrl-C ends it");
            }
            else
                output.Show(response);
        }
    }

    private static WatchAlertsRequest RequestOf(WatchOptions options) => new()
    {
        Team = options.Team,
        AgentId = options.AgentId,
        MinimumSeverity = (AlertSeverity)options.Minimum,
        Labels = { options.Labels },
    };
}
