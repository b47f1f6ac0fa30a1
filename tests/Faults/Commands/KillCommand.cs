using System.CommandLine;
using Parley.Faults.Kill;

namespace Parley.Faults.Commands;

/// <summary>faults kill: kill -9 of the service.</summary>
internal static class KillCommand
{
    public static Command Create()
    {
        var common = new CommonOptions(times: 50);
        var command = new Command("kill", "Kill the service at random moments under load, start it again, resume.") { common.Store };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Printed.RunAsync(
            parsed.GetValue(common.Json),
            async (undisturbed, note) => await new KillRun(
                new KillOptions(parsed.GetValue(common.Store), parsed.GetValue(common.Times), parsed.GetValue(common.Calls), parsed.GetValue(common.Seed)), note)
                .RunAsync(undisturbed, cancellation),
            cancellation));
        return command;
    }
}
