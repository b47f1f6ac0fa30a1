using System.CommandLine;
using Parley.Load.Compare;

namespace Parley.Load.Commands;

/// <summary>Flat out: how much of the empty handler's throughput the service reaches.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var store = LoadOptions.Store();
        var streams = LoadOptions.Count("--streams", 200, "Calls at one time.");
        var seconds = LoadOptions.Count("--seconds", 10, "Seconds of measurement for each of the two, in alternating rounds of about two.");
        var warmUp = LoadOptions.Count("--warm-up", 6, "Seconds before, for each of the two, that are not counted.");
        var json = LoadOptions.Json();
        var command = new Command("compare", "Flat out: every stream sends its next segment as soon as the one before is answered.") { store, streams, seconds, warmUp, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var run = new CompareRun(parsed.GetValue(streams), parsed.GetValue(seconds), parsed.GetValue(warmUp));
            return Printed.Write(await run.MeasureAsync(parsed.GetValue(store), cancellation), parsed.GetValue(json));
        });
        return command;
    }
}
