using System.CommandLine;
using System.Text.Json.Nodes;
using Parley.Analysis.Calls;
using Parley.Training.Evaluation;
using Spectre.Console;

namespace Parley.Training.Commands;

/// <summary>parley-train agreement: Cohen's kappa per label between two labellings of the same items.</summary>
internal static class AgreementCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("first") { Description = "A labelled-call file or a folder of them; may hold more items." };
        var second = new Argument<string>("second") { Description = "The same items, labelled by somebody else." };
        var json = new Option<bool>("--json") { Description = "Print JSON to standard output instead of a table." };
        var command = new Command("agreement", "Compare two labellings of the same items: Cohen's kappa per label.") { first, second, json };
        CommandFailure.Guard(command, parsed =>
            Run(parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string firstPath, string secondPath, bool json, TextWriter output)
    {
        if (!CommandFailure.Exist([firstPath, secondPath]))
            return ExitCodes.BadUsage;
        var (first, second) = (LabelledCallReader.Read(DataFolders.FilesOf(firstPath)), LabelledCallReader.Read(DataFolders.FilesOf(secondPath)));
        var (agreement, differences) = Agreement.Of(first.Calls, second.Calls);
        // An item with a mistake was not read: that the other labelling has it is no second mistake.
        List<InputError> errors = first.Errors.Count + second.Errors.Count > 0 ? [.. first.Errors, .. second.Errors] : [.. differences];
        foreach (var error in errors)
            Terminal.Fail(error.ToString());
        if (errors.Count > 0)
            return ExitCodes.CheckFailed;
        if (agreement.Items == 0)
        {
            Terminal.Fail($"{secondPath} holds no item that {firstPath} has too; nothing to compare.");
            return ExitCodes.CheckFailed;
        }
        Terminal.Note($"{agreement.Items} items in both, {agreement.OnlyInFirst} in the first only");
        if (json)
            Json.Print(JsonOf(agreement), output);
        else
            Terminal.On(output).Write(TableOf(agreement));
        return ExitCodes.Done;
    }

    private static Table TableOf(Agreement agreement)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("label", "both", "only first", "only second", "neither", "agreement", "κ");
        table.AddRow("personality, all types", "", "", "", "", "", Figure.Show(agreement.PersonalityKappa, "0.00"));
        table.AddRow("stage, all", "", "", "", "", "", Figure.Show(agreement.StageKappa, "0.00"));
        foreach (var (label, counts) in Ordered(agreement))
        {
            table.AddRow(
                label, Figure.Show(counts.Both), Figure.Show(counts.OnlyFirst), Figure.Show(counts.OnlySecond), Figure.Show(counts.Neither),
                Figure.Show(counts.Agreement, "0.00"), Figure.Show(counts.Kappa, "0.00"));
        }
        return table;
    }

    private static JsonObject JsonOf(Agreement agreement)
    {
        var labels = new JsonObject();
        foreach (var (label, counts) in Ordered(agreement))
        {
            labels[label] = new JsonObject
            {
                ["both"] = counts.Both,
                ["only_first"] = counts.OnlyFirst,
                ["only_second"] = counts.OnlySecond,
                ["neither"] = counts.Neither,
                ["agreement"] = Figure.Json(counts.Agreement),
                ["kappa"] = Figure.Json(counts.Kappa),
            };
        }
        return new JsonObject
        {
            ["items"] = agreement.Items,
            ["only_in_first"] = agreement.OnlyInFirst,
            ["personality_kappa"] = Figure.Json(agreement.PersonalityKappa),
            ["stage_kappa"] = Figure.Json(agreement.StageKappa),
            ["labels"] = labels,
        };
    }

    private static IEnumerable<KeyValuePair<string, PairCounts>> Ordered(Agreement agreement) =>
        agreement.Labels.OrderBy(pair => pair.Key.Split('/')[0], StringComparer.Ordinal);
}
