using Parley.Faults.Calls;
using Parley.Faults.Servers;
using Parley.Servers;

namespace Parley.Faults.Cluster;

/// <summary>Three machines of one cluster on PostgreSQL, with calls on all of them; one machine, or the database, is killed at seeded moments.</summary>
internal sealed class ClusterRun(ClusterOptions options, Action<string> note)
{
    private static readonly Step[] Steps = [Step.Sent, Step.Answered, Step.Acknowledged, Step.Closed];
    private readonly Random _random = new(options.Seed);
    private readonly CallPlans _plans = new(options.Seed);
    private int _crashed;

    public async Task<ClusterFigures> RunAsync(Undisturbed undisturbed, CancellationToken cancellationToken)
    {
        await using var three = await ThreeMachines.StartAsync(cancellationToken);
        var tally = new Tally();
        for (var round = 1; round <= options.Times; round++)
            await RoundAsync(round, three.Machines, three.Postgres, undisturbed, tally, cancellationToken);
        tally.Differences.ToList().ForEach(note);
        return new ClusterFigures(options, _crashed, tally);
    }

    private async Task RoundAsync(
        int round, IReadOnlyList<ServiceProcess> machines, OwnPostgres postgres, Undisturbed undisturbed, Tally tally, CancellationToken cancellationToken)
    {
        var plans = _plans.Make($"cluster-{options.Victim}-{round}", options.Calls);
        var moment = Moments.Choose(_random, plans, Steps);
        var victim = machines[_random.Next(machines.Count)];
        var fault = options.Victim == ClusterVictim.Silo
            ? new Fault(moment, victim.Kill, () => Task.CompletedTask)
            : new Fault(moment, postgres.Kill, () => postgres.StartAsync(cancellationToken));
        var expected = await undisturbed.ReportsAsync(plans, cancellationToken);
        var outcomes = await Round.RunAsync(machines.Select(machine => machine.Address).ToList(), plans, fault, cancellationToken);
        tally.Add(plans, expected, outcomes);
        note($"kill {round} of {options.Times}, at {moment}: {outcomes.Sum(outcome => outcome.Resumptions)} resumptions{(tally.IsClean ? "" : ", NOT CLEAN")}");
        foreach (var machine in machines.Where(machine => machine.HasCrashed))
        {
            _crashed++;
            note($"A machine has crashed:\n{string.Join('\n', machine.Log.TakeLast(20))}");
            machine.Kill();
        }
        await Task.WhenAll(machines.Where(machine => !machine.IsOn).Select(machine => machine.StartAsync(cancellationToken)));
    }
}
