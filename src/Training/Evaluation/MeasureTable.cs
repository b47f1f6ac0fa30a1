using System.Text.Json.Nodes;
using Spectre.Console;

namespace Parley.Training.Evaluation;

/// <summary>Measures beside the plain peer's figures and the goals.</summary>
internal static class MeasureTable
{
    public static Table Of(IReadOnlyList<Measure> measures)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("on", "what", "plain peer", "goal", "ours", "goal met?", "note");
        foreach (var measure in measures)
        {
            table.AddRow(
                Markup.Escape(measure.Set), Markup.Escape(measure.What), Show(measure, measure.Peer), Goal(measure), Show(measure, measure.Value),
                Verdict(measure), $"[grey]{Markup.Escape(measure.Note)}[/]");
        }
        return table;
    }

    public static JsonArray Json(IReadOnlyList<Measure> measures) => new(measures.Select(measure => (JsonNode)new JsonObject
    {
        ["on"] = measure.Set,
        ["what"] = measure.What,
        ["peer"] = Figure.Json(measure.Peer),
        ["goal"] = measure.Goal,
        ["goal_is"] = measure.IsAtMost ? "at_most" : "at_least",
        ["value"] = Figure.Json(measure.Value),
        ["met"] = measure.IsMet,
        ["note"] = measure.Note,
    }).ToArray());

    /// <summary>"≤ 1.5" or "≥ 0.88".</summary>
    public static string Goal(Measure measure) => $"{(measure.IsAtMost ? '≤' : '≥')} {Show(measure, measure.Goal)}";

    /// <summary>Rates per 100 with one digit, shares with three.</summary>
    public static string Show(Measure measure, double? value) =>
        Figure.Show(value, measure.What.Contains("per 100", StringComparison.Ordinal) ? "0.0#" : "0.00#");

    private static string Verdict(Measure measure) => measure.IsMet switch
    {
        true => "[green]met[/]",
        false => "[red]not met[/]",
        null => "to judge",
    };
}
