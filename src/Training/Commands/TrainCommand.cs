using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Training.Data;
using Parley.Training.Evaluation;
using Parley.Training.Learning;

namespace Parley.Training.Commands;

/// <summary>parley-train train: labelled calls in, a model's folder out.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var data = DataFolders.Option();
        var models = new Option<string?>("--models") { Description = "Folder of the models; default: models." };
        var version = new Option<string>("--version-name") { Description = "The new model's version: its folder's name.", Required = true };
        var promote = new Option<bool>("--promote") { Description = "Make it the live model." };
        var settings = new Option<string?>("--settings") { Description = "JSON file with training settings that differ from the defaults (docs/training.md)." };
        var commit = new Option<string>("--commit") { Description = "The source commit to write into the card.", DefaultValueFactory = _ => "unknown" };
        var command = new Command("train", "Train a model from the training split and measure it on the test split.") { data, models, version, promote, settings, commit };
        command.SetAction(parsed =>
        {
            try
            {
                var (chosen, mistake) = TrainingSettings.Load(parsed.GetValue(settings));
                if (mistake is not null)
                {
                    Terminal.Fail(mistake);
                    return ExitCodes.BadUsage;
                }
                return Run(chosen, parsed.GetValue(data), parsed.GetValue(models), parsed.GetValue(version)!, parsed.GetValue(commit)!, parsed.GetValue(promote));
            }
            catch (ModelLoadException failure)
            {
                Terminal.Fail(failure.Message);
                return ExitCodes.BadUsage;
            }
        });
        return command;
    }

    private static int Run(TrainingSettings settings, string? dataFolder, string? modelsFolder, string version, string commit, bool promote)
    {
        if (version.Length == 0 || version.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')))
        {
            Terminal.Fail($"The version name '{version}' may hold letters, digits, '-', '.' and '_' only.");
            return ExitCodes.BadUsage;
        }
        if (DataFolders.LoadOrReport(dataFolder) is not { } data)
            return ExitCodes.CheckFailed;
        var registry = new ModelRegistry(ParleyFolders.Find("models", modelsFolder));
        var folder = registry.FolderOf(version);
        var clock = Stopwatch.StartNew();
        Terminal.Note($"training on {data.Train.Count} items, {data.Test.Count} kept for the test");
        var trained = new ModelTrainer(settings, step => Terminal.Note($"{clock.Elapsed.TotalSeconds,5:0.0} s  {step}")).Train(data.Train);
        var card = ModelWriter.WriteWeights(trained, folder, data.TrainHash(), DataCounts.Of(data.Train), commit);
        Terminal.Note($"{clock.Elapsed.TotalSeconds,5:0.0} s  trained; measuring");
        card = card with { Metrics = Measure(trained, card, folder, data) };
        card.Save(folder);
        if (promote)
            registry.Promote(version);
        Terminal.Note($"{clock.Elapsed.TotalSeconds,5:0.0} s  wrote {folder}{(promote ? " and promoted it" : "")}");
        return ExitCodes.Done;
    }

    private static JsonObject Measure(TrainedModel trained, ModelCard card, string folder, CallData data)
    {
        card.Save(folder);
        var analyzer = Analyzer.Load(ModelPackage.Load(folder), ParleyFolders.Find(Path.Combine("data", "playbook")));
        var results = data.Test.Count == 0 ? [] : new Evaluator(analyzer).Evaluate("test", data.Test);
        foreach (var result in results)
            EvaluationTable.Print(result, detailed: false);
        return new JsonObject
        {
            ["out_of_fold"] = OutOfFoldMetrics.Of(trained),
            ["test"] = EvaluationJson.Of(results),
            ["baseline_test"] = Baseline.Of(data.Train, data.Test),
        };
    }
}
