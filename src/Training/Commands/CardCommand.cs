using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Training.Card;
using Parley.Training.Learning;

namespace Parley.Training.Commands;

/// <summary>parley-train card: what a sceptic asks of a model, measured and written down.</summary>
internal static class CardCommand
{
    public static Command Create()
    {
        var version = new Argument<string?>("version") { Description = "The model; default: the promoted one.", Arity = ArgumentArity.ZeroOrOne };
        var data = DataFolders.Option();
        var models = new Option<string?>("--models") { Description = "Folder of the models; default: models." };
        var shared = SharedFolder.Option();
        var outFile = new Option<string?>("--out") { Description = "The page; its pictures go into a folder of its name beside it. Default: docs/model-card.md." };
        var curve = new Option<bool>("--learning-curve") { Description = "Also train on 25 and 50 % of the data; takes about as long as a training." };
        var settings = new Option<string?>("--settings") { Description = "JSON file with the model's training settings, for the learning curve (docs/training.md)." };
        var command = new Command("card", "Measure a model from all sides and write its card, with pictures.") { version, data, models, shared, outFile, curve, settings };
        CommandFailure.Guard(command, parsed =>
        {
            var (chosen, mistake) = TrainingSettings.Load(parsed.GetValue(settings));
            if (mistake is not null)
            {
                Terminal.Fail(mistake);
                return ExitCodes.BadUsage;
            }
            var options = new CardOptions
            {
                Version = parsed.GetValue(version),
                DataFolder = parsed.GetValue(data),
                ModelsFolder = parsed.GetValue(models),
                SharedFolder = parsed.GetValue(shared),
                OutFile = parsed.GetValue(outFile),
                LearningCurve = parsed.GetValue(curve),
            };
            return Run(options, chosen);
        });
        return command;
    }

    internal static int Run(CardOptions options, TrainingSettings settings)
    {
        if (DataFolders.LoadOrReport(options.DataFolder) is not { } data)
            return ExitCodes.CheckFailed;
        if (data.Test.Count == 0)
        {
            Terminal.Fail($"The data has no test split: a card needs calls that were never trained on. Make one with 'parley-train split'.");
            return ExitCodes.CheckFailed;
        }
        var sets = SharedFolder.Find(options.SharedFolder);
        foreach (var missing in sets?.Missing() ?? [])
            Terminal.Fail(missing.ToString());
        if (sets?.Missing().Count > 0)
            return ExitCodes.BadUsage;
        var maker = new CardMaker(options, settings, data, sets);
        if (maker.Make() is not { } content)
            return ExitCodes.CheckFailed;
        Write(content, options.OutFile ?? Path.Combine(Path.GetDirectoryName(ParleyFolders.Find("data"))!, "docs", "model-card.md"));
        return ExitCodes.Done;
    }

    private static void Write(CardContent content, string path)
    {
        var pictures = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileNameWithoutExtension(path));
        Directory.CreateDirectory(pictures);
        foreach (var (file, picture) in CardPictures.Of(content))
            File.WriteAllText(Path.Combine(pictures, file), picture.ToString());
        File.WriteAllText(path, CardPage.Of(content, Path.GetFileName(pictures)));
        Terminal.Note($"wrote {path} and its pictures in {pictures}");
    }
}
