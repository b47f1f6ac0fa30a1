using Parley.Analysis.Calls;
using Parley.Analysis.Models;

namespace Parley.Benchmarks;

/// <summary>The calls and notes of data/calls that no model is trained on (test-split.txt).</summary>
internal static class TestCalls
{
    /// <summary>Ordered by id.</summary>
    public static IReadOnlyList<LabelledCall> All { get; } = Load();

    /// <summary>Those with turns.</summary>
    public static IReadOnlyList<LabelledCall> WithTurns { get; } = All.Where(call => call.Turns.Count > 0).ToList();

    private static List<LabelledCall> Load()
    {
        var folder = ParleyFolders.Find(Path.Combine("data", "calls"));
        var ids = File.ReadLines(Path.Combine(folder, "test-split.txt")).Select(line => line.Split('#')[0].Trim()).ToHashSet(StringComparer.Ordinal);
        var read = LabelledCallReader.Read(Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList());
        return read.Errors.Count > 0
            ? throw new InvalidDataException(read.Errors[0].ToString())
            : read.Calls.Where(call => ids.Contains(call.Id)).OrderBy(call => call.Id, StringComparer.Ordinal).ToList();
    }
}
