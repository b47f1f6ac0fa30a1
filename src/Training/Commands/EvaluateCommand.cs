using System.CommandLine;
using Parley.Analysis.Calls;
using Parley.Training.Evaluation;

namespace Parley.Training.Commands;

/// <summary>parley-train evaluate: a model's figures on labelled calls, through the same fold as everything else.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = new Option<string[]>("--data") { Description = "Labelled-call files; default: the test split of data/calls.", AllowMultipleArgumentsPerToken = true };
        var json = new Option<bool>("--json") { Description = "Print JSON to standard output instead of tables." };
        var brief = new Option<bool>("--brief") { Description = "Only the headline figures." };
        var model = new ModelChoice();
        var command = new Command("evaluate", "Measure a model on labelled calls.") { data, json, brief };
        model.AddTo(command);
        CommandFailure.Guard(command, parsed =>
        {
            var files = (parsed.GetValue(data) ?? []).Distinct().ToArray();
            if (!CommandFailure.Exist(files))
                return ExitCodes.BadUsage;
            if (Sets(files) is not { } sets)
                return ExitCodes.CheckFailed;
            var evaluator = new Evaluator(model.Load(parsed).Analyzer);
            var results = sets.SelectMany(set => evaluator.Evaluate(set.Name, set.Calls)).ToList();
            Print(results, parsed.GetValue(json), parsed.GetValue(brief), parsed.InvocationConfiguration.Output);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(List<EvaluationResult> results, bool json, bool brief, TextWriter output)
    {
        if (json)
        {
            Json.Print(EvaluationJson.Of(results), output);
            return;
        }
        var console = Terminal.On(output);
        results.ForEach(result => EvaluationTable.Print(result, detailed: !brief, console));
    }

    private static List<(string Name, IReadOnlyList<LabelledCall> Calls)>? Sets(string[] files)
    {
        if (files.Length == 0)
            return DataFolders.LoadOrReport(null) is { } data ? [("test", data.Test)] : null;
        var sets = files.Select(file => (File: file, Read: LabelledCallReader.Read(file))).ToList();
        var errors = sets.SelectMany(set => set.Read.Errors).ToList();
        foreach (var error in errors)
            Terminal.Fail(error.ToString());
        return errors.Count > 0 ? null : sets.Zip(DataFolders.NamesOf(files), (set, name) => (name, set.Read.Calls)).ToList();
    }
}
