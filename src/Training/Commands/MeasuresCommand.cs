using System.CommandLine;
using System.Text.Json.Nodes;
using Parley.Training.Evaluation;

namespace Parley.Training.Commands;

/// <summary>parley-train measures: the figures that the project is judged by, beside a plain peer's and the goals.</summary>
internal static class MeasuresCommand
{
    public static Command Create()
    {
        var shared = SharedFolder.Option();
        var json = new Option<bool>("--json") { Description = "Print JSON to standard output instead of a table." };
        var check = new Option<bool>("--check") { Description = "Return 1 when a goal is not met." };
        var model = new ModelChoice();
        var command = new Command("measures", "Measure a model on the sets by other hands, beside the goals.") { shared, json, check };
        model.AddTo(command);
        CommandFailure.Guard(command, parsed =>
        {
            if (Sets(parsed.GetValue(shared)) is not { } sets)
                return ExitCodes.BadUsage;
            var run = MeasureRun.Of(sets, model.Load(parsed).Analyzer);
            foreach (var error in run.Errors)
                Terminal.Fail(error.ToString());
            if (run.Errors.Count > 0)
                return ExitCodes.CheckFailed;
            Print(run.Measures, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            return parsed.GetValue(check) && run.Measures.Any(measure => measure.IsMet == false) ? ExitCodes.CheckFailed : ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Null after having said what is missing.</summary>
    private static MeasureSets? Sets(string? configured)
    {
        if (SharedFolder.Find(configured) is not { } sets)
        {
            Terminal.Fail("There is no folder 'shared' beside the project. Give the folder that holds eval/ and real/ with --shared.");
            return null;
        }
        foreach (var missing in sets.Missing())
            Terminal.Fail(missing.ToString());
        return sets.Missing().Count == 0 ? sets : null;
    }

    private static void Print(IReadOnlyList<Measure> measures, bool json, TextWriter output)
    {
        if (json)
        {
            Json.Print(new JsonObject { ["measures"] = MeasureTable.Json(measures) }, output);
            return;
        }
        Terminal.On(output).Write(MeasureTable.Of(measures));
        output.WriteLine($"{measures.Count(measure => measure.IsMet == true)} met, {measures.Count(measure => measure.IsMet == false)} not met, {measures.Count(measure => measure.IsMet is null)} to judge");
    }
}
