using System.CommandLine;
using Parley.Load.Pace;

namespace Parley.Load.Commands;

/// <summary>At the pace of speech: how much later a finding comes than an empty answer.</summary>
internal static class PaceCommand
{
    public static Command Create()
    {
        var store = LoadOptions.Store();
        var calls = LoadOptions.Count("--calls", 1000, "Calls at one time.");
        var every = LoadOptions.Count("--every", 2, "Seconds between two segments of a call.");
        var seconds = LoadOptions.Count("--seconds", 20, "Seconds of measurement for each of the two, in two alternating rounds.");
        var json = LoadOptions.Json();
        var command = new Command("pace", "At the pace of speech: the time from a segment sent to its finding received.") { store, calls, every, seconds, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var run = new PaceRun(parsed.GetValue(calls), parsed.GetValue(every), parsed.GetValue(seconds));
            return Printed.Write(await run.MeasureAsync(parsed.GetValue(store), cancellation), parsed.GetValue(json));
        });
        return command;
    }
}
