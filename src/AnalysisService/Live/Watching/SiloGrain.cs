using Google.Protobuf;
using Parley.AnalysisService.Cluster;

namespace Parley.AnalysisService.Live.Watching;

/// <inheritdoc cref="ISiloGrain"/>
[OnSilo]
internal sealed class SiloGrain(AlertFeed feed, LiveBoard board) : Grain, ISiloGrain
{
    public Task DeliverAsync(AlertBatch batch)
    {
        foreach (var item in batch.Items)
            feed.Deliver(item.ToNews());
        if (batch.Unsent > 0)
            feed.Miss(batch.Unsent);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<byte[]>> ListAsync(LiveCallsQuery query) =>
        Task.FromResult<IReadOnlyList<byte[]>>([.. board.List(query).Select(call => call.ToProto().ToByteArray())]);
}
