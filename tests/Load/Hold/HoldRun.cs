using Parley.Load.Servers;
using Parley.Load.Streams;

namespace Parley.Load.Hold;

/// <summary>The empty handler first, then the service.</summary>
internal sealed class HoldRun(int calls, int turns)
{
    public async Task<HoldFigures> MeasureAsync(StoreChoice store, CancellationToken cancellationToken)
    {
        var texts = SpokenTexts.Load();
        await using var servers = await ServerPair.StartAsync(store, calls, cancellationToken);
        var empty = await Held.MeasureAsync(servers.Empty, calls, turns, texts, cancellationToken);
        var service = await Held.MeasureAsync(servers.Service, calls, turns, texts, cancellationToken);
        return new HoldFigures
        {
            Store = store.ToString().ToLowerInvariant(),
            Calls = calls,
            Turns = turns,
            KbPerCall = Kilobytes((service.After - service.Before) / calls),
            EmptyKbPerCall = Kilobytes((empty.After - empty.Before) / calls),
            BeforeMb = Kilobytes(service.Before / 1024),
            AfterMb = Kilobytes(service.After / 1024),
        };
    }

    private static double Kilobytes(long bytes) => Math.Round(bytes / 1024.0, 1);
}
