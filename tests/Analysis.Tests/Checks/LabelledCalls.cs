using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Checks;

/// <summary>The repository's labelled calls.</summary>
internal static class LabelledCalls
{
    private static string Folder { get; } = Path.Combine(Root(), "data", "calls");

    public static HashSet<string> TestSplit { get; } =
        File.ReadLines(Path.Combine(Folder, "test-split.txt")).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<LabelledCall> All()
    {
        foreach (var path in Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            foreach (var call in LabelledCallReader.Read(stream, Path.GetFileName(path)).Calls)
                yield return call;
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests run from within the repository: no folder above holds Parley.slnx.");
    }
}
