using System.CommandLine;
using System.Text.Json.Nodes;
using Parley.Training.Evaluation;
using Spectre.Console;

namespace Parley.Training.Commands;

/// <summary>parley-train alarms: how often a model raises an alert or names a personality on dialogue that nobody labelled.</summary>
internal static class AlarmsCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Dialogues in any transcript format (docs/formats.md).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print JSON to standard output instead of a table." };
        var show = new Option<int>("--show") { Description = "Print so many alerts with their words, spread over each file, for a reviewer to judge." };
        var model = new ModelChoice();
        var command = new Command("alarms", "Count alerts and personalities on unlabelled dialogues.") { files, json, show };
        show.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
                result.AddError("--show takes a number from 0 on.");
        });
        model.AddTo(command);
        CommandFailure.Guard(command, parsed =>
        {
            var paths = (parsed.GetValue(files) ?? []).Distinct().ToArray();
            if (!CommandFailure.Exist(paths))
                return ExitCodes.BadUsage;
            var analyzer = model.Load(parsed).Analyzer;
            var runs = paths.Zip(DataFolders.NamesOf(paths), (path, name) => AlarmRun.Of(name, path, analyzer)).ToList();
            Print(runs, parsed.GetValue(json), parsed.GetValue(show), parsed.InvocationConfiguration.Output);
            return Problems(runs) ? ExitCodes.CheckFailed : ExitCodes.Done;
        });
        return command;
    }

    /// <summary>True after having said what could not be read, and which file holds no dialogue.</summary>
    private static bool Problems(List<AlarmRun> runs)
    {
        foreach (var error in runs.SelectMany(run => run.Errors))
            Terminal.Fail(error.ToString());
        var empty = runs.Where(run => run.Counts.Calls == 0).ToList();
        foreach (var run in empty)
            Terminal.Fail($"{run.Counts.Name} holds no dialogue; there is nothing to count.");
        return empty.Count > 0 || runs.Any(run => run.Errors.Count > 0);
    }

    private static void Print(List<AlarmRun> runs, bool json, int show, TextWriter output)
    {
        if (json)
        {
            Json.Print(new JsonObject(runs.Select(run => KeyValuePair.Create(run.Counts.Name, (JsonNode?)AlarmTable.Json(run, show)))), output);
            return;
        }
        var console = Terminal.On(output);
        foreach (var run in runs)
        {
            console.Write(AlarmTable.Of(run.Counts));
            foreach (var alert in Alert.Spread(run.Alerts, show))
                console.Write(Review(alert));
        }
    }

    private static Rows Review(Alert alert) => new(
        new Markup($"[bold]{alert.Violation}[/] {Figure.Show(alert.Probability, "0.00")}  [grey]{Markup.Escape(alert.CallId)} turns[[{alert.Turn}]][/]"),
        new Text($"  customer: {alert.Objection ?? "–"}"),
        new Text($"  agent:    {alert.Reply}"),
        Text.Empty);
}
