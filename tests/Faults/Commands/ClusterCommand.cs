using System.CommandLine;
using Parley.Faults.Cluster;

namespace Parley.Faults.Commands;

/// <summary>faults cluster: kill -9 of one of three silos, or of their database.</summary>
internal static class ClusterCommand
{
    public static Command Create()
    {
        var common = new CommonOptions(times: 20);
        var victim = new Option<ClusterVictim>("--kill") { Description = "silo or postgres.", DefaultValueFactory = _ => ClusterVictim.Silo };
        var command = new Command("cluster", "Kill one of three silos, or their PostgreSQL, at random moments under load.") { victim };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Printed.RunAsync(
            parsed.GetValue(common.Json),
            async (undisturbed, note) => await new ClusterRun(
                new ClusterOptions(parsed.GetValue(victim), parsed.GetValue(common.Times), parsed.GetValue(common.Calls), parsed.GetValue(common.Seed)), note)
                .RunAsync(undisturbed, cancellation),
            cancellation));
        return command;
    }
}
