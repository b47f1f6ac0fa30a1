using System.Text.Json.Nodes;
using Parley.Analysis.Calls;

namespace Parley.Training.Evaluation;

/// <summary>Evaluation results as JSON; an undefined figure is null, not zero.</summary>
internal static class EvaluationJson
{
    private const int ActSupport = 5;

    public static JsonObject Of(IEnumerable<EvaluationResult> results) =>
        new(results.Select(result => KeyValuePair.Create(result.Name, (JsonNode?)Of(result))));

    private static JsonObject Of(EvaluationResult result) => new()
    {
        ["calls"] = result.Calls,
        ["notes"] = result.Notes,
        ["turns"] = result.Turns,
        ["violations_macro_f1"] = Figure.Json(result.Violations.MacroF1()),
        ["any_violation_f1"] = Figure.Json(result.AnyViolation.F1),
        ["false_alarms_per_100_clean_turns"] = Figure.Json(result.FalseAlarmsPer100),
        ["clean_agent_turns"] = result.CleanAgentTurns,
        ["personality_macro_f1"] = Figure.Json(result.Personality.MacroF1()),
        ["customer_acts_macro_f1"] = Figure.Json(result.CustomerActs.MacroF1()),
        ["customer_acts_macro_f1_support_5"] = Figure.Json(result.CustomerActs.MacroF1(ActSupport)),
        ["agent_acts_macro_f1"] = Figure.Json(result.AgentActs.MacroF1()),
        ["agent_acts_macro_f1_support_5"] = Figure.Json(result.AgentActs.MacroF1(ActSupport)),
        ["stage_macro_f1"] = Figure.Json(result.Stage.MacroF1()),
        ["note_personality_macro_f1"] = Figure.Json(result.NotePersonality.MacroF1()),
        ["note_customer_acts_macro_f1"] = Figure.Json(result.NoteCustomerActs.MacroF1()),
        ["note_violations_macro_f1"] = Figure.Json(result.NoteViolations.MacroF1()),
        ["personality_calibration_error"] = Figure.Json(result.PersonalityCalibration.ExpectedError),
        ["alert_calibration_error"] = Figure.Json(result.ViolationCalibration.ExpectedError),
        ["labels"] = LabelsOf(result),
        ["personality_confusion"] = Confusion(result),
    };

    private static JsonObject LabelsOf(EvaluationResult result)
    {
        var labels = new JsonObject();
        foreach (var (family, table) in Families(result))
        {
            foreach (var label in table.Labels.Where(label => table[label].F1 is not null))
            {
                var counts = table[label];
                labels[$"{family}/{label}"] = new JsonObject
                {
                    ["precision"] = Figure.Json(counts.Precision),
                    ["recall"] = Figure.Json(counts.Recall),
                    ["f1"] = Figure.Json(counts.F1),
                    ["support"] = counts.Support,
                };
            }
        }
        return labels;
    }

    /// <summary>The families of labels with their tables, in the order in which they are shown.</summary>
    public static IEnumerable<(string Family, LabelTable Table)> Families(EvaluationResult result) =>
    [
        ("violation", result.Violations), ("personality", result.Personality), ("customer_act", result.CustomerActs), ("agent_act", result.AgentActs),
        ("stage", result.Stage), ("note_personality", result.NotePersonality), ("note_customer_act", result.NoteCustomerActs),
        ("note_violation", result.NoteViolations),
    ];

    private static JsonObject Confusion(EvaluationResult result)
    {
        var types = Labels.Personalities.All;
        var rows = new JsonObject();
        for (var truth = 0; truth < types.Count; truth++)
        {
            var row = new JsonObject();
            for (var found = 0; found < types.Count; found++)
                row[types[found]] = result.PersonalityConfusion[truth, found];
            rows[types[truth]] = row;
        }
        return rows;
    }
}
