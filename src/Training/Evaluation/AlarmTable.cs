using System.Text.Json.Nodes;
using Spectre.Console;

namespace Parley.Training.Evaluation;

/// <summary>Alarm counts for people and programs.</summary>
internal static class AlarmTable
{
    public static Table Of(AlarmCounts counts)
    {
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(counts.Name)).HideHeaders().AddColumns("figure", "value");
        table.AddRow("dialogues", Figure.Show(counts.Calls));
        table.AddRow("dialogues whose roles cannot be told", Figure.Show(counts.CallsWithoutRoles));
        table.AddRow("agent turns with an alert, per 100", $"{Figure.Show(counts.AlertsPer100, "0.00")} ({counts.TurnsWithAlert} of {counts.AgentTurns})");
        foreach (var (violation, alerts) in counts.ByViolation)
            table.AddRow($"  {violation}", $"{Figure.Show(Figure.Per100(alerts, counts.AgentTurns), "0.00")} ({alerts})");
        table.AddRow("dialogues given a type other than undetermined and open_minded, per 100", Figure.Show(counts.TypedPer100, "0.0"));
        table.AddRow("dialogues left undetermined, share", Figure.Show(counts.Abstention, "0.00"));
        foreach (var (type, calls) in counts.ByPersonality.Where(pair => pair.Value > 0))
            table.AddRow($"  {type}", Figure.Show(calls));
        return table;
    }

    public static JsonObject Json(AlarmRun run, int show) => new()
    {
        ["calls"] = run.Counts.Calls,
        ["calls_without_roles"] = run.Counts.CallsWithoutRoles,
        ["agent_turns"] = run.Counts.AgentTurns,
        ["turns_with_alert"] = run.Counts.TurnsWithAlert,
        ["alerts_per_100_agent_turns"] = Figure.Json(run.Counts.AlertsPer100),
        ["alerts"] = Object(run.Counts.ByViolation),
        ["typed_per_100_calls"] = Figure.Json(run.Counts.TypedPer100),
        ["abstention"] = Figure.Json(run.Counts.Abstention),
        ["personalities"] = Object(run.Counts.ByPersonality),
        ["shown"] = new JsonArray(Alert.Spread(run.Alerts, show).Select(alert => (JsonNode)new JsonObject
        {
            ["call"] = alert.CallId,
            ["turn"] = alert.Turn,
            ["violation"] = alert.Violation,
            ["probability"] = Figure.Json(alert.Probability),
            ["objection"] = alert.Objection,
            ["reply"] = alert.Reply,
        }).ToArray()),
    };

    private static JsonObject Object(IReadOnlyDictionary<string, int> counts) =>
        new(counts.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
}
