using System.CommandLine;
using Parley.Analysis.Calls;
using Parley.Analysis.Models;
using Parley.Training.Data;

namespace Parley.Training.Commands;

/// <summary>parley-train validate: all mistakes of labelled-call files at once.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders; default: data/calls.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("validate", "Check labelled calls: every mistake with its place and remedy.") { paths };
        command.SetAction(parsed =>
        {
            try
            {
                return Run(parsed.GetValue(paths) ?? []);
            }
            catch (ModelLoadException failure)
            {
                Terminal.Fail(failure.Message);
                return ExitCodes.BadUsage;
            }
        });
        return command;
    }

    private static int Run(string[] paths)
    {
        if (paths.Length == 0)
            paths = [ParleyFolders.Find(Path.Combine("data", "calls"))];
        var files = new List<string>();
        var splitErrors = new List<InputError>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal));
                splitErrors.AddRange(CallData.Load(path).Errors.Where(error => error.File.EndsWith(TestSplit.FileName, StringComparison.Ordinal)));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                Terminal.Fail($"{path}: no such file or folder.");
                return ExitCodes.BadUsage;
            }
        }
        return Report(files, splitErrors);
    }

    private static int Report(List<string> files, List<InputError> splitErrors)
    {
        var read = LabelledCallReader.Read(files);
        var errors = read.Errors.Concat(splitErrors).ToList();
        foreach (var error in errors)
            Console.WriteLine(error);
        foreach (var (a, b, similarity) in NearDuplicates.Pairs(read.Calls))
            Terminal.Note($"near-duplicates ({similarity:0.00}): {read.Calls[a].Id} ({read.Calls[a].Location}) and {read.Calls[b].Id} ({read.Calls[b].Location})");
        foreach (var (name, count) in DataCounts.Of(read.Calls))
            Console.WriteLine($"{name,-40} {count,6}");
        Console.WriteLine(errors.Count == 0 ? $"{files.Count} files, {read.Calls.Count} items: no mistakes" : $"{errors.Count} mistakes in {files.Count} files");
        return errors.Count == 0 ? ExitCodes.Done : ExitCodes.CheckFailed;
    }
}
