using Parley.Analysis.Calls;
using Spectre.Console;

namespace Parley.Training.Evaluation;

/// <summary>Evaluation results as tables for people; an undefined figure is a dash.</summary>
internal static class EvaluationTable
{
    private const int ActSupport = 5;

    public static void Print(EvaluationResult result, bool detailed, IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{result.Name}[/]: {result.Calls} calls and excerpts, {result.Turns} turns, {result.Notes} notes");
        var headline = new Table().Border(TableBorder.Simple).HideHeaders().AddColumns("figure", "value");
        headline.AddRow("violations, macro F1", Figure.Show(result.Violations.MacroF1()));
        headline.AddRow("any violation, F1", Figure.Show(result.AnyViolation.F1));
        headline.AddRow("false alarms per 100 clean turns", $"{Figure.Show(result.FalseAlarmsPer100, "0.0")} ({result.FalseAlarms} of {result.CleanAgentTurns})");
        headline.AddRow("personality, macro F1", Figure.Show(result.Personality.MacroF1()));
        headline.AddRow($"customer acts, macro F1 (support ≥ {ActSupport})", Figure.Show(result.CustomerActs.MacroF1(ActSupport)));
        headline.AddRow($"agent acts, macro F1 (support ≥ {ActSupport})", Figure.Show(result.AgentActs.MacroF1(ActSupport)));
        headline.AddRow("stage, macro F1", Figure.Show(result.Stage.MacroF1()));
        headline.AddRow("notes: personality, macro F1", Figure.Show(result.NotePersonality.MacroF1()));
        headline.AddRow("calibration error, personality", Figure.Show(result.PersonalityCalibration.ExpectedError));
        headline.AddRow("calibration error, alerts", Figure.Show(result.ViolationCalibration.ExpectedError));
        console.Write(headline);
        if (!detailed)
            return;
        PrintLabels(result, console);
        PrintConfusion(result, console);
    }

    private static void PrintLabels(EvaluationResult result, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("label", "precision", "recall", "F1", "support");
        foreach (var (family, labels) in EvaluationJson.Families(result))
        {
            foreach (var label in labels.Labels.Where(label => labels[label].F1 is not null))
            {
                var counts = labels[label];
                table.AddRow(
                    $"{family}/{label}", Figure.Show(counts.Precision), Figure.Show(counts.Recall), Figure.Show(counts.F1), Figure.Show(counts.Support));
            }
        }
        console.Write(table);
    }

    private static void PrintConfusion(EvaluationResult result, IAnsiConsole console)
    {
        var types = Labels.Personalities.All;
        if (result.Calls == 0)
            return;
        var table = new Table().Border(TableBorder.Simple).Title("personality: rows are the truth").AddColumn("");
        foreach (var type in types)
            table.AddColumn(type[..Math.Min(6, type.Length)]);
        for (var truth = 0; truth < types.Count; truth++)
        {
            var cells = Enumerable.Range(0, types.Count).Select(found => Figure.Show(result.PersonalityConfusion[truth, found]));
            table.AddRow([types[truth], .. cells]);
        }
        console.Write(table);
    }
}
