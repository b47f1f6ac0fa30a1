using System.CommandLine;
using Parley.Faults.Storage;

namespace Parley.Faults.Commands;

/// <summary>faults storage: a store that is away for a while.</summary>
internal static class StorageCommand
{
    public static Command Create()
    {
        var common = new CommonOptions(times: 4);
        var fault = new Option<StorageFault>("--fault") { Description = "full, readonly (both SQLite) or gone (PostgreSQL).", DefaultValueFactory = _ => StorageFault.Full };
        var hold = new Option<int>("--hold") { Description = "Seconds for which the store stays away.", DefaultValueFactory = _ => 60 };
        var command = new Command("storage", "Take the store away in the middle of calls, and give it back.") { fault, hold };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Printed.RunAsync(
            parsed.GetValue(common.Json),
            async (undisturbed, note) => await new StorageRun(Options(parsed, common, fault, hold), note).RunAsync(undisturbed, cancellation),
            cancellation));
        return command;
    }

    private static StorageOptions Options(ParseResult parsed, CommonOptions common, Option<StorageFault> fault, Option<int> hold) => new(
        parsed.GetValue(fault),
        parsed.GetValue(common.Times),
        parsed.GetValue(common.Calls),
        TimeSpan.FromSeconds(parsed.GetValue(hold)),
        parsed.GetValue(common.Seed));
}
