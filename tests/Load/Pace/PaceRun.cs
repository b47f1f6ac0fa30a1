using Parley.Load.Servers;
using Parley.Load.Streams;

namespace Parley.Load.Pace;

/// <summary>Both servers in turn, twice each.</summary>
internal sealed class PaceRun(int calls, int every, int seconds)
{
    private const int Rounds = 2;

    public async Task<PaceFigures> MeasureAsync(StoreChoice store, CancellationToken cancellationToken)
    {
        var texts = SpokenTexts.Load();
        await using var servers = await ServerPair.StartAsync(store, calls, cancellationToken);
        using var service = new Paced(servers.Service, calls, TimeSpan.FromSeconds(every), texts);
        using var empty = new Paced(servers.Empty, calls, TimeSpan.FromSeconds(every), texts);
        for (var round = 0; round <= Rounds; round++)
        {
            // The first round only warms up.
            foreach (var one in new[] { empty, service })
                await one.RunAsync(TimeSpan.FromSeconds((double)seconds / Rounds), counts: round > 0, cancellationToken);
        }
        return new PaceFigures
        {
            Store = store.ToString().ToLowerInvariant(),
            Calls = calls,
            EveryS = every,
            Segments = service.Latencies.Count,
            P50Ms = service.Latencies.At(0.5),
            P99Ms = service.Latencies.At(0.99),
            P999Ms = service.Latencies.At(0.999),
            EmptyP50Ms = empty.Latencies.At(0.5),
            EmptyP99Ms = empty.Latencies.At(0.99),
            EmptyP999Ms = empty.Latencies.At(0.999),
            ServerCpuUs = service.Processor,
            EmptyServerCpuUs = empty.Processor,
        };
    }
}
