using Parley.Faults.Calls;
using Parley.Faults.Servers;

namespace Parley.Faults.Storage;

/// <summary>
/// Takes the store away in the middle of calls: their findings must go on, their acknowledgements stop, and everything be stored when it is back. At
/// every second outage the service is killed before the store is back, so that only what is really stored is left.
/// </summary>
internal sealed class StorageRun(StorageOptions options, Action<string> note)
{
    private readonly Random _random = new(options.Seed);
    private readonly CallPlans _plans = new(options.Seed);
    private readonly OutageTally _outages = new();

    public async Task<StorageFigures> RunAsync(Undisturbed undisturbed, CancellationToken cancellationToken)
    {
        await using var outage = await PrepareAsync(cancellationToken);
        using var service = new ServiceProcess("the service", outage.Settings) { Launcher = outage.Launcher };
        await service.StartAsync(cancellationToken);
        var tally = new Tally();
        for (var round = 1; round <= options.Times; round++)
        {
            var plans = _plans.Make($"storage-{options.Fault}-{round}", options.Calls);
            var expected = await undisturbed.ReportsAsync(plans, cancellationToken);
            tally.Add(plans, expected, await RoundAsync(service, outage, plans, isKilled: round % 2 == 0, cancellationToken));
            note($"outage {round} of {options.Times}: {_outages.AnsweredUnstored} segments answered unstored so far{(tally.IsClean ? "" : ", NOT CLEAN")}");
        }
        tally.Differences.ToList().ForEach(note);
        return new StorageFigures(options, _outages, tally);
    }

    private Task<IOutage> PrepareAsync(CancellationToken cancellationToken) => options.Fault switch
    {
        StorageFault.Full => FullDisk.PrepareAsync(cancellationToken),
        StorageFault.ReadOnly => ReadOnlyFile.PrepareAsync(cancellationToken),
        _ => DatabaseGone.PrepareAsync(cancellationToken),
    };

    private async Task<IReadOnlyList<CallOutcome>> RoundAsync(
        ServiceProcess service, IOutage outage, IReadOnlyList<PlannedCall> plans, bool isKilled, CancellationToken cancellationToken)
    {
        // All calls are open before the first segment is sent: none can be opened later.
        var progress = new Progress();
        progress.Hold();
        var segments = plans.Sum(plan => plan.Segments.Count);
        var begin = new Moment(Step.Acknowledged, 1 + _random.Next(plans.Sum(plan => plan.Kept) / 3));
        var begins = progress.ReachedAsync(begin);
        var answered = progress.ReachedAsync(new Moment(Step.Answered, segments));
        progress.At(new Moment(Step.Opened, plans.Count), progress.Release);
        // The callers stop at that moment, so that most of their segments come during the outage, however long it takes to begin.
        progress.At(begin, progress.Hold);
        using var load = new CallLoad(service.Address);
        var running = load.RunAsync(plans, progress, cancellationToken);
        await await Task.WhenAny(begins, running);
        var logged = service.Logged("cannot be stored");
        await outage.BeginAsync(cancellationToken);
        var before = progress.Of(Step.Acknowledged);
        progress.Release();
        // Findings go on to the last segment, though none of it is stored.
        await await Task.WhenAny(answered, running);
        await LookAsync(outage, progress, plans, logged, before, cancellationToken);
        if (isKilled)
        {
            service.Kill();
            _outages.Killed++;
        }
        await outage.EndAsync(cancellationToken);
        if (isKilled)
            await service.StartAsync(cancellationToken);
        return await running;
    }

    private async Task LookAsync(
        IOutage outage, Progress progress, IReadOnlyList<PlannedCall> plans, Task logged, int before, CancellationToken cancellationToken)
    {
        if (progress.Of(Step.Acknowledged) < plans.Sum(plan => plan.Kept))
            await logged.WaitAsync(cancellationToken);
        (outage as ReadOnlyFile)?.Unlock();
        await Task.Delay(options.Hold, TimeProvider.System, cancellationToken);
        // First what callers were told, then what is there.
        var told = progress.AcknowledgedByCall;
        if (await outage.StoredAsync(cancellationToken) is { } stored)
            _outages.AcknowledgedNotStored += told.Sum(call => Math.Max(0, call.Value - stored.GetValueOrDefault(call.Key)));
        var unstored = plans.Sum(plan => plan.Kept) - (int)told.Values.Sum();
        _outages.Count++;
        _outages.AnsweredUnstored += unstored;
        _outages.WithoutEffect += unstored == 0 ? 1 : 0;
        note($"  {before} acknowledged when it began, {told.Values.Sum()} at its end");
    }
}
