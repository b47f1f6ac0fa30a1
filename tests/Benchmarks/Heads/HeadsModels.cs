using Parley.Analysis.Classifier;
using Parley.Analysis.Models;

namespace Parley.Benchmarks.Heads;

/// <summary>The promoted model twice: compiled, and on ML.NET's own engines (one PredictionEngine a group of heads, made once).</summary>
internal static class HeadsModels
{
    public static CallHeads Compiled { get; } = Load(ModelPackage.Load(Folder), ScoringEngine.Compiled);

    public static CallHeads Engine { get; } =
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
