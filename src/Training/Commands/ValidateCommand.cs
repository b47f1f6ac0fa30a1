using System.CommandLine;
using Parley.Analysis.Calls;
using Parley.Analysis.Models;
using Parley.Training.Data;
using Parley.Training.Data.Variety;

namespace Parley.Training.Commands;

/// <summary>parley-train validate: all mistakes of labelled-call files at once, and how varied they are.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders; default: data/calls.", Arity = ArgumentArity.ZeroOrMore };
        var brief = new Option<bool>("--brief") { Description = "Only mistakes and the number of warnings; no tables." };
        var command = new Command("validate", "Check labelled calls: every mistake with its place and remedy, templates among them.") { paths, brief };
        CommandFailure.Guard(command, parsed => Run(parsed.GetValue(paths) ?? [], parsed.GetValue(brief), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string[] paths, bool brief, TextWriter output)
    {
        if (paths.Length == 0)
            paths = [ParleyFolders.Find(Path.Combine("data", "calls"))];
        if (!CommandFailure.Exist(paths))
            return ExitCodes.BadUsage;
        var files = paths.SelectMany(DataFolders.FilesOf).Distinct().ToList();
        if (files.Count == 0)
        {
            Terminal.Fail($"{paths[0]}: the folder holds no .jsonl file.");
            return ExitCodes.BadUsage;
        }
        var read = LabelledCallReader.Read(files);
        var (test, splitErrors) = Splits(paths, read.Calls);
        var variety = VarietyReport.Of(read.Calls, test, VarietyLimits.Default);
        var mistakes = read.Errors.Concat(splitErrors).Concat(variety.Mistakes).ToList();
        VarietyOutput.Print(read.Calls, mistakes, variety, brief, output);
        output.WriteLine(mistakes.Count == 0
            ? $"{files.Count} files, {read.Calls.Count} items: no mistakes" : $"{mistakes.Count} mistakes in {files.Count} files, {read.Calls.Count} items read");
        return mistakes.Count == 0 ? ExitCodes.Done : ExitCodes.CheckFailed;
    }

    /// <summary>The test splits of the folders together.</summary>
    private static (HashSet<string> Test, List<InputError> Errors) Splits(string[] paths, IReadOnlyList<LabelledCall> calls)
    {
        var splits = paths.Where(Directory.Exists).Select(folder => TestSplit.Load(folder, calls.Select(call => call.Id))).ToList();
        return (splits.SelectMany(split => split.Ids).ToHashSet(StringComparer.Ordinal), splits.SelectMany(split => split.Errors).ToList());
    }
}
