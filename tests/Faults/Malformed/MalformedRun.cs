using Parley.Faults.Calls;
using Parley.Faults.Servers;

namespace Parley.Faults.Malformed;

/// <summary>Malformed streams against one service, while ordinary calls go on at it.</summary>
internal sealed class MalformedRun(MalformedOptions options, Action<string> note)
{
    /// <summary>Places for live calls: enough for all that are on at once, few enough that lost ones show.</summary>
    private const int Places = 128;

    private const int AtOnce = 8;
    private const int Warmth = 200;
    private const int NoteEvery = 1000;
    private static readonly TimeSpan LongestStream = TimeSpan.FromMinutes(2);
    private readonly CallPlans _plans = new(options.Seed);
    private readonly HostileTally _hostile = new();

    public async Task<MalformedFigures> RunAsync(Undisturbed undisturbed, CancellationToken cancellationToken)
    {
        await using var store = await StoreChoice.OpenAsync(StoreKind.Sqlite, cancellationToken);
        var settings = new Dictionary<string, string>(store.Settings) { ["MaximumLiveCalls"] = $"{Places}", ["MaximumMessageBytes"] = "131072" };
        using var service = new ServiceProcess("the service", settings);
        var memory = new MemoryProbe(Path.Combine(Path.GetDirectoryName(settings["SqliteFile"])!, "memory"));
        memory.AddTo(service);
        await service.StartAsync(cancellationToken);
        using var left = new LeftOver(service.Address);
        var tally = new Tally();
        // The first ones fill caches and pools; what grows after them is what counts.
        await BothAsync(service, undisturbed, tally, 0, Warmth, cancellationToken);
        var before = await MeasureAsync(memory, left, cancellationToken);
        await BothAsync(service, undisturbed, tally, Warmth, options.Streams, cancellationToken);
        var after = await MeasureAsync(memory, left, cancellationToken);
        var connected = await left.ConnectedAsync(cancellationToken);
        var lost = await left.PlacesLostAsync(Places, cancellationToken);
        var errors = service.Log.Where(IsError).ToList();
        errors.Take(20).Concat(tally.Differences).ToList().ForEach(note);
        return new MalformedFigures(options, _hostile, tally)
        {
            LoggedErrors = errors.Count,
            Crashed = service.HasCrashed,
            StillConnected = connected,
            PlacesLost = lost,
            BytesBefore = before,
            BytesAfter = after,
        };
    }

    /// <summary>Malformed streams from one number to another, and ordinary calls until they are over.</summary>
    private async Task BothAsync(ServiceProcess service, Undisturbed undisturbed, Tally tally, int from, int to, CancellationToken cancellationToken)
    {
        using var hostile = new HostileStreams(service.Address, options.Seed);
        var attack = Parallel.ForEachAsync(
            Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (number, cancellation) => await OneAsync(hostile, number, cancellation));
        using var load = new CallLoad(service.Address);
        for (var batch = 1; ; batch++)
        {
            var plans = _plans.Make($"healthy-{from}-{batch}", options.Calls);
            var outcomes = await load.RunAsync(plans, new Progress(), cancellationToken);
            outcomes.SelectMany(outcome => outcome.Reasons).ToList().ForEach(reason => note($"an ordinary call was disturbed: {reason}"));
            tally.Add(plans, await undisturbed.ReportsAsync(plans, cancellationToken), outcomes);
            if (attack.IsCompleted)
                break;
        }
        await attack;
    }

    private async Task OneAsync(HostileStreams hostile, int number, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestStream);
        try
        {
            var status = await hostile.RunAsync(number, patience.Token);
            if (patience.IsCancellationRequested)
                _hostile.AddHanging();
            else
                _hostile.Add(status);
        }
        catch (Exception failure) when (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            _hostile.AddHanging();
        }
        if ((number + 1) % NoteEvery == 0)
            note($"{number + 1} malformed streams of {options.Streams}");
    }

    private static async Task<long> MeasureAsync(MemoryProbe memory, LeftOver left, CancellationToken cancellationToken)
    {
        await left.ConnectedAsync(cancellationToken);
        return await memory.BytesAsync(cancellationToken);
    }

    /// <summary>As the console writes them.</summary>
    private static bool IsError(string line) =>
        line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || line.Contains("Unhandled exception", StringComparison.Ordinal);
}
