using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Training.Data;

namespace Parley.Training.Commands;

/// <summary>The --data option of training commands, and reading what it names.</summary>
internal static class DataFolders
{
    public static Option<string?> Option() => new("--data") { Description = "Folder of labelled calls (*.jsonl, test-split.txt); default: data/calls." };

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
