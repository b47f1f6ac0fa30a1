using Parley.Analysis.Classifier;
using Parley.Analysis.Models;

namespace Parley.Benchmarks.Heads;

/// <summary>The promoted model three times: compiled, on ML.NET's engines one a model, and as the fallback, which has one engine a group of heads.</summary>
internal static class HeadsModels
{
    public static CallHeads Compiled { get; } = Load(ModelPackage.Load(Folder), ScoringEngine.Compiled);

    /// <summary>Every trained model through a PredictionEngine of its own, made once.</summary>
    public static CallHeads Engines { get; } = Compiled with { Scorer = new ModelEngines(Folder, ModelCard.Load(Folder), Compiled.Vocabulary) };

    /// <summary>What takes the compiled heads' place where they cannot be used.</summary>
    public static CallHeads Fallback { get; } =
        Load(ModelPackage.Load(Folder, (_, _) => throw new InvalidDataException("Not compiled, to be measured.")), ScoringEngine.MlNet);

    private static string Folder
    {
        get
        {
            var registry = new ModelRegistry(ParleyFolders.Find("models"));
            return registry.FolderOf(registry.Promoted());
        }
    }

    private static CallHeads Load(ModelPackage model, ScoringEngine expected) => model.Engine == expected
        ? model.Heads
        : throw new InvalidDataException($"The model is scored by {model.Engine}, not {expected}: {model.FallbackReason}");
}
