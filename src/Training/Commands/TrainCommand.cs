using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Training.Data;
using Parley.Training.Evaluation;
using Parley.Training.Learning;
using Spectre.Console;

namespace Parley.Training.Commands;

/// <summary>parley-train train: labelled calls in, a model's folder out.</summary>
internal static class TrainCommand
{
    /// <summary>The commit that the build put behind the version, or "unknown" where there was no repository.</summary>
    private static string BuiltFrom =>
        typeof(TrainCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [_, var commit] ? commit : "unknown";

    public static Command Create()
    {
        var data = DataFolders.Option();
        var models = new Option<string?>("--models") { Description = "Folder of the models, made when it is not there; default: models." };
        var version = new Option<string>("--version-name") { Description = "The new model's version: its folder's name.", Required = true };
        var promote = new Option<bool>("--promote") { Description = "Make it the live model." };
        var settings = new Option<string?>("--settings") { Description = "JSON file with training settings that differ from the defaults (docs/training.md)." };
        var commit = new Option<string>("--commit") { Description = "The source commit to write into the card; default: the one that this program was built from.", DefaultValueFactory = _ => BuiltFrom };
        var command = new Command("train", "Train a model from the training split and measure it on the test split.") { data, models, version, promote, settings, commit };
        CommandFailure.Guard(command, parsed =>
        {
            var (chosen, mistake) = TrainingSettings.Load(parsed.GetValue(settings));
            if (mistake is not null)
            {
                Terminal.Fail(mistake);
                return ExitCodes.BadUsage;
            }
            var options = new TrainOptions
            {
                Version = parsed.GetValue(version)!,
                DataFolder = parsed.GetValue(data),
                ModelsFolder = parsed.GetValue(models),
                Commit = parsed.GetValue(commit)!,
                Promote = parsed.GetValue(promote),
            };
            return Run(options, chosen, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    /// <summary>Trains, writes and measures; the card gets the figures last.</summary>
    internal static int Run(TrainOptions options, TrainingSettings settings, TextWriter output)
    {
        if (options.Version.All(c => c == '.') || options.Version.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')))
        {
            Terminal.Fail($"The version name '{options.Version}' may hold letters, digits, '-', '.' and '_' only.");
            return ExitCodes.BadUsage;
        }
        if (DataFolders.LoadOrReport(options.DataFolder) is not { } data)
            return ExitCodes.CheckFailed;
        var registry = new ModelRegistry(FolderToWrite(options.ModelsFolder));
        var folder = registry.FolderOf(options.Version);
        var clock = Stopwatch.StartNew();
        void Say(string step) => Terminal.Note($"{clock.Elapsed.TotalSeconds,5:0.0} s  {step}");
        Terminal.Note($"training on {data.Train.Count} items, {data.Test.Count} kept for the test");
        var trained = new ModelTrainer(settings, Say).Train(data.Train);
        var card = ModelWriter.WriteWeights(trained, folder, data.TrainHash(), DataCounts.Of(data.Train), options.Commit);
        Say("trained; measuring");
        card = card with { Metrics = Measure(trained, card, folder, data, Terminal.On(output)) };
        card.Save(folder);
        if (options.Promote)
            registry.Promote(options.Version);
        Say($"wrote {folder}{(options.Promote ? " and promoted it" : "")}");
        return ExitCodes.Done;
    }

    /// <summary>Where there is no models folder yet (a fresh clone), it is made beside the data.</summary>
    private static string FolderToWrite(string? configured)
    {
        if (!string.IsNullOrEmpty(configured))
            return Directory.CreateDirectory(configured).FullName;
        try
        {
            return ParleyFolders.Find("models");
        }
        catch (ModelLoadException)
        {
            return Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(ParleyFolders.Find("data"))!, "models")).FullName;
        }
    }

    private static JsonObject Measure(TrainedModel trained, ModelCard card, string folder, CallData data, IAnsiConsole console)
    {
        card.Save(folder);
        var analyzer = Analyzer.Load(ModelPackage.Load(folder), ParleyFolders.Playbook());
        var results = data.Test.Count == 0 ? [] : new Evaluator(analyzer).Evaluate("test", data.Test);
        foreach (var result in results)
            EvaluationTable.Print(result, detailed: false, console);
        return new JsonObject
        {
            ["out_of_fold"] = OutOfFoldMetrics.Of(trained),
            ["test"] = EvaluationJson.Of(results),
            ["baseline_test"] = Baseline.Of(data.Train, data.Test),
        };
    }
}
