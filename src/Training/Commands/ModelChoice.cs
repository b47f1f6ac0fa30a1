using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;

namespace Parley.Training.Commands;

/// <summary>The options of commands that look at a model, and loading it.</summary>
internal sealed class ModelChoice
{
    public Option<string?> Models { get; } = new("--models") { Description = "Folder of the models; default: models." };

    public Option<string?> Model { get; } = new("--model") { Description = "The version to look at; default: the promoted one." };

    public void AddTo(Command command)
    {
        command.Add(Models);
        command.Add(Model);
    }

    /// <exception cref="ModelLoadException">There is no such model, or it is damaged.</exception>
    public (ModelPackage Package, Analyzer Analyzer) Load(ParseResult parsed) => Load(parsed.GetValue(Models), parsed.GetValue(Model));

    public static (ModelPackage Package, Analyzer Analyzer) Load(string? modelsFolder, string? version)
    {
        var registry = new ModelRegistry(ParleyFolders.Find("models", modelsFolder));
        var package = ModelPackage.Load(registry.FolderOf(version ?? registry.Promoted()));
        Terminal.Note($"model {package.Card.Version}");
        return (package, Analyzer.Load(package, ParleyFolders.Playbook()));
    }
}
