using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Training.Data;

namespace Parley.Training.Commands;

/// <summary>The --data option of training commands, and reading what it names.</summary>
internal static class DataFolders
{
    public static Option<string?> Option() => new("--data") { Description = "Folder of labelled calls (*.jsonl, test-split.txt); default: data/calls." };

    /// <summary>The labelled-call files that a path names: itself, or those of the folder by name.</summary>
    public static IReadOnlyList<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal).ToList() : [path];

    /// <summary>A name for each file: without folder and ending where that is enough to tell them apart.</summary>
    public static IReadOnlyList<string> NamesOf(IReadOnlyList<string> files) =>
        files.Select(Path.GetFileNameWithoutExtension).Distinct(StringComparer.Ordinal).Count() == files.Count
            ? files.Select(file => Path.GetFileNameWithoutExtension(file)!).ToList() : files;

    /// <summary>The calls, or null after having said all mistakes.</summary>
    public static CallData? LoadOrReport(string? folder)
    {
        var data = CallData.Load(ParleyFolders.Find(Path.Combine("data", "calls"), folder));
        foreach (var error in data.Errors)
            Terminal.Fail(error.ToString());
        if (data.Errors.Count == 0 && data.Train.Count > 0)
            return data;
        Terminal.Fail(data.Errors.Count > 0 ? $"{data.Errors.Count} mistakes in the data; nothing was trained." : "The folder holds no labelled calls.");
        return null;
    }
}
