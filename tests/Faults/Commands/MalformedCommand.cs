using System.CommandLine;
using Parley.Faults.Malformed;

namespace Parley.Faults.Commands;

/// <summary>faults malformed: streams that keep no contract.</summary>
internal static class MalformedCommand
{
    public static Command Create()
    {
        var streams = new Option<int>("--streams") { Description = "Malformed streams, more than 200.", DefaultValueFactory = _ => 10_000 };
        var common = new CommonOptions(times: 1);
        var command = new Command("malformed", "Malformed streams against a service that has ordinary calls on.") { streams, common.Calls, common.Seed, common.Json };
        command.SetAction((parsed, cancellation) => Printed.RunAsync(
            parsed.GetValue(common.Json),
            async (undisturbed, note) => await new MalformedRun(
                new MalformedOptions(parsed.GetValue(streams), parsed.GetValue(common.Calls), parsed.GetValue(common.Seed)), note).RunAsync(undisturbed, cancellation),
            cancellation));
        return command;
    }
}
