using Parley.Load.Servers;
using Parley.Load.Streams;

namespace Parley.Load.Compare;

/// <summary>Loads both servers in turn, so that what else goes on at the machine meets both.</summary>
internal sealed class CompareRun(int streams, int seconds, int warmUp)
{
    private const int RoundSeconds = 2;

    public async Task<CompareFigures> MeasureAsync(StoreChoice store, CancellationToken cancellationToken)
    {
        var texts = SpokenTexts.Load();
        await using var servers = await ServerPair.StartAsync(store, streams, cancellationToken);
        using var service = new FlatOut(servers.Service, streams, texts);
        using var empty = new FlatOut(servers.Empty, streams, texts);
        await RunAsync([empty, service], warmUp, counts: false, cancellationToken);
        await RunAsync([empty, service], seconds, counts: true, cancellationToken);
        return new CompareFigures
        {
            Store = store.ToString().ToLowerInvariant(),
            Streams = streams,
            EmptySegmentsPerS = Math.Round(empty.Rate),
            SegmentsPerS = Math.Round(service.Rate),
            Ratio = Math.Round(service.Rate / empty.Rate, 3),
            P50Ms = service.Latencies.At(0.5),
            P99Ms = service.Latencies.At(0.99),
            EmptyP99Ms = empty.Latencies.At(0.99),
            ServerCpuUs = service.Processor,
            EmptyServerCpuUs = empty.Processor,
            ReadyMs = Math.Round(servers.Service.ToReady.TotalMilliseconds),
        };
    }

    private static async Task RunAsync(FlatOut[] both, int seconds, bool counts, CancellationToken cancellationToken)
    {
        var rounds = Math.Max(1, seconds / RoundSeconds);
        for (var i = 0; i < rounds; i++)
        {
            foreach (var one in both)
                await one.RunAsync(TimeSpan.FromSeconds((double)seconds / rounds), counts, cancellationToken);
        }
    }
}
