using System.CommandLine;
using System.Text.Json;
using Parley.Analysis.Calls;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Training.Evaluation;

namespace Parley.Training.Commands;

/// <summary>parley-train evaluate: a model's figures on labelled calls, through the same fold as everything else.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var data = new Option<string[]>("--data") { Description = "Labelled-call files; default: the test split of data/calls.", AllowMultipleArgumentsPerToken = true };
        var models = new Option<string?>("--models") { Description = "Folder of the models; default: models." };
        var model = new Option<string?>("--model") { Description = "The version to measure; default: the promoted one." };
        var json = new Option<bool>("--json") { Description = "Print JSON to standard output instead of tables." };
        var brief = new Option<bool>("--brief") { Description = "Only the headline figures." };
        var command = new Command("evaluate", "Measure a model on labelled calls.") { data, models, model, json, brief };
        command.SetAction(parsed =>
        {
            try
            {
                return Run(parsed.GetValue(data) ?? [], parsed.GetValue(models), parsed.GetValue(model), parsed.GetValue(json), parsed.GetValue(brief));
            }
            catch (ModelLoadException failure)
            {
                Terminal.Fail(failure.Message);
                return ExitCodes.BadUsage;
            }
        });
        return command;
    }

    private static int Run(string[] files, string? modelsFolder, string? version, bool json, bool brief)
    {
        foreach (var missing in files.Where(file => !File.Exists(file)))
        {
            Terminal.Fail($"{missing}: no such file.");
            return ExitCodes.BadUsage;
        }
        if (Sets(files) is not { } sets)
            return ExitCodes.CheckFailed;
        var registry = new ModelRegistry(ParleyFolders.Find("models", modelsFolder));
        var package = ModelPackage.Load(registry.FolderOf(version ?? registry.Promoted()));
        var evaluator = new Evaluator(Analyzer.Load(package, ParleyFolders.Find(Path.Combine("data", "playbook"))));
        Terminal.Note($"model {package.Card.Version}");
        var results = sets.SelectMany(set => evaluator.Evaluate(set.Name, set.Calls)).ToList();
        if (json)
            Console.WriteLine(EvaluationJson.Of(results).ToJsonString(Indented));
        else
            results.ForEach(result => EvaluationTable.Print(result, detailed: !brief));
        return ExitCodes.Done;
    }

    private static List<(string Name, IReadOnlyList<LabelledCall> Calls)>? Sets(string[] files)
    {
        if (files.Length == 0)
            return DataFolders.LoadOrReport(null) is { } data ? [("test", data.Test)] : null;
        var sets = files.Select(file => (File: file, Read: LabelledCallReader.Read(file))).ToList();
        var errors = sets.SelectMany(set => set.Read.Errors).ToList();
        foreach (var error in errors)
            Terminal.Fail(error.ToString());
        return errors.Count > 0 ? null : sets.Select(set => (Path.GetFileNameWithoutExtension(set.File), set.Read.Calls)).ToList();
    }
}
