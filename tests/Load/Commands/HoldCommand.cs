using System.CommandLine;
using Parley.Load.Hold;

namespace Parley.Load.Commands;

/// <summary>Calls held open: the memory of each.</summary>
internal static class HoldCommand
{
    public static Command Create()
    {
        var store = LoadOptions.Store();
        var calls = LoadOptions.Count("--calls", 5000, "Calls at one time.");
        var turns = LoadOptions.Count("--turns", 10, "Turns of each call.");
        var json = LoadOptions.Json();
        var command = new Command("hold", "Calls held open: the server's memory for each.") { store, calls, turns, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var run = new HoldRun(parsed.GetValue(calls), parsed.GetValue(turns));
            return Printed.Write(await run.MeasureAsync(parsed.GetValue(store), cancellation), parsed.GetValue(json));
        });
        return command;
    }
}
