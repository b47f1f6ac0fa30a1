using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Training.Data;

namespace Parley.Training.Commands;

/// <summary>parley-train split: adds new calls to the fixed test split, never taking one out.</summary>
internal static class SplitCommand
{
    public static Command Create()
    {
        var data = DataFolders.Option();
        var command = new Command("split", "Extend test-split.txt by calls that came in since; listed ones stay, near-duplicates stay together.") { data };
        CommandFailure.Guard(command, parsed => Run(ParleyFolders.Find(Path.Combine("data", "calls"), parsed.GetValue(data))));
        return command;
    }

    private static int Run(string folder)
    {
        var data = CallData.Load(folder);
        foreach (var error in data.Errors)
            Terminal.Fail(error.ToString());
        if (data.Errors.Count > 0)
            return ExitCodes.CheckFailed;
        var ids = TestSplit.Extend([.. data.Train, .. data.Test], data.Test.Select(call => call.Id).ToHashSet(StringComparer.Ordinal));
        File.WriteAllLines(Path.Combine(folder, TestSplit.FileName), ["# Calls that are never trained on; made by: parley-train split", .. ids]);
        Terminal.Note($"{ids.Count} of {data.Train.Count + data.Test.Count} items are in the test split");
        return ExitCodes.Done;
    }
}
