using System.Text.Json.Nodes;
using Parley.Analysis.Classifier;
using Parley.Analysis.Models;

namespace Parley.Training.Learning;

/// <summary>Writes a trained model's folder; the card comes last.</summary>
internal static class ModelWriter
{
    /// <summary>Writes the weight files and returns the card, which is not written yet: its metrics come from the files.</summary>
    public static ModelCard WriteWeights(TrainedModel model, string folder, string dataHash, IReadOnlyDictionary<string, int> data, string commit)
    {
        Directory.CreateDirectory(folder);
        File.Delete(ModelCard.FileIn(folder));
        using (var stream = File.Create(Path.Combine(folder, ModelFiles.Vocabulary)))
            model.Vocabulary.Save(stream);
        foreach (var heads in model.Heads)
        {
            using var stream = File.Create(Path.Combine(folder, ModelFiles.Of(heads.Name)));
            HeadChain.Save(stream, heads.Models, heads.Labels, heads.Link, heads.Slots);
        }
        var files = model.Heads.Select(heads => ModelFiles.Of(heads.Name)).Append(ModelFiles.Vocabulary).Order(StringComparer.Ordinal);
        return new ModelCard
        {
            Format = ModelCard.CurrentFormat,
            Version = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
            DataHash = dataHash,
            Data = data,
            Commit = commit,
            Seed = model.Settings.Seed,
            Settings = model.Settings.ToDictionary(),
            Files = files.ToDictionary(file => file, file => ModelFiles.Hash(Path.Combine(folder, file))),
            Heads = model.Heads.ToDictionary(
                heads => heads.Name, heads => new HeadCard { Labels = heads.Labels, Thresholds = heads.Thresholds.Select(value => Math.Round(value, 5)).ToList(), Minimum = heads.Minimum, Scales = heads.Scales }),
            ContextSize = Math.Min(model.Settings.ContextSize, model.Vocabulary.Count),
            ContextNorm = model.Settings.ContextNorm,
            CustomerContextNorm = model.Settings.CustomerContextNorm,
            Metrics = new JsonObject(),
        };
    }
}
