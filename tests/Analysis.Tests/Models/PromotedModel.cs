using Parley.Analysis.Models;

namespace Parley.Analysis.Tests.Models;

/// <summary>The promoted model, compiled and on ML.NET's own engine.</summary>
internal static class PromotedModel
{
    private static readonly Lazy<ModelPackage> LazyCompiled = new(() => ModelPackage.Load(Folder));
    private static readonly Lazy<ModelPackage> LazyEngine = new(() => ModelPackage.Load(Folder, (_, _) => throw new InvalidDataException("refused by the test")));

    public static ModelPackage Compiled => LazyCompiled.Value;

    public static ModelPackage Engine => LazyEngine.Value;

    public static string Folder
    {
        get
        {
            var registry = new ModelRegistry(ParleyFolders.Find("models"));
            return registry.FolderOf(registry.Promoted());
        }
    }
}
