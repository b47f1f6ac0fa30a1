using Parley.Faults.Calls;
using Parley.Faults.Servers;

namespace Parley.Faults.Kill;

/// <summary>Kills the service at seeded moments while calls are on, starts it again, and lets the callers resume. One round, one kill.</summary>
internal sealed class KillRun(KillOptions options, Action<string> note)
{
    private static readonly Step[] Steps = [Step.Sent, Step.Answered, Step.Acknowledged, Step.Acknowledged, Step.Closed, Step.Reported];
    private readonly Random _random = new(options.Seed);
    private readonly CallPlans _plans = new(options.Seed);

    public async Task<KillFigures> RunAsync(Undisturbed undisturbed, CancellationToken cancellationToken)
    {
        await using var store = await StoreChoice.OpenAsync(options.Store, cancellationToken);
        using var service = new ServiceProcess("the service", store.Settings);
        await service.StartAsync(cancellationToken);
        var tally = new Tally();
        var killed = 0;
        for (var round = 1; round <= options.Times; round++)
        {
            var plans = _plans.Make($"kill-{options.Store}-{round}", options.Calls);
            var moment = Moments.Choose(_random, plans, Steps);
            var expected = await undisturbed.ReportsAsync(plans, cancellationToken);
            var outcomes = await Round.RunAsync(
                [service.Address], plans, new Fault(moment, service.Kill, () => service.StartAsync(cancellationToken)), cancellationToken);
            tally.Add(plans, expected, outcomes);
            killed++;
            note($"kill {round} of {options.Times}, at {moment}: {outcomes.Sum(outcome => outcome.Resumptions)} resumptions{(tally.IsClean ? "" : ", NOT CLEAN")}");
        }
        tally.Differences.ToList().ForEach(note);
        return new KillFigures(options, killed, tally);
    }
}
