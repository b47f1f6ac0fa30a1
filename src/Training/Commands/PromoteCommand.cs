using System.CommandLine;
using Parley.Analysis.Models;

namespace Parley.Training.Commands;

/// <summary>parley-train promote: names the live model.</summary>
internal static class PromoteCommand
{
    public static Command Create()
    {
        var version = new Argument<string>("version") { Description = "A version in the models folder." };
        var models = new Option<string?>("--models") { Description = "Folder of the models; default: models." };
        var command = new Command("promote", "Make a trained model the live one.") { version, models };
        CommandFailure.Guard(command, parsed =>
        {
            var registry = new ModelRegistry(ParleyFolders.Find("models", parsed.GetValue(models)));
            ModelPackage.Load(registry.FolderOf(parsed.GetValue(version)!));
            registry.Promote(parsed.GetValue(version)!);
            Terminal.Note($"promoted {parsed.GetValue(version)}");
            return ExitCodes.Done;
        });
        return command;
    }
}
