using System.CommandLine;
using Parley.Faults.Batches;

namespace Parley.Faults.Commands;

/// <summary>faults batch: kill -9 of one of three silos that analyse a batch, beside live calls.</summary>
internal static class BatchCommand
{
    public static Command Create()
    {
        var calls = new Option<int>("--calls") { Description = "Of the batch.", DefaultValueFactory = _ => 5000 };
        var live = new Option<int>("--live") { Description = "Live calls beside it.", DefaultValueFactory = _ => 20 };
        var baseline = new Option<int>("--baseline") { Description = "Seconds for which the live calls are timed without it.", DefaultValueFactory = _ => 20 };
        var seed = new Option<int>("--seed") { Description = "Of texts and the moment.", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var command = new Command("batch", "Kill one of three silos that analyse a batch, and time live calls before and during it.") { calls, live, baseline, seed, json };
        command.SetAction((parsed, cancellation) => Printed.RunAsync(
            parsed.GetValue(json),
            async (undisturbed, note) => await new BatchRun(
                new BatchOptions(parsed.GetValue(calls), parsed.GetValue(live), TimeSpan.FromSeconds(parsed.GetValue(baseline)), parsed.GetValue(seed)), note)
                .RunAsync(undisturbed, cancellation),
            cancellation));
        return command;
    }
}
