using Parley.Analysis.Calls;
using Parley.Analysis.Sessions;

namespace Parley.Training.Evaluation;

/// <summary>Measures a model on all sets.</summary>
/// <param name="Measures">In the order of the table.</param>
/// <param name="Alarms">The real sets' counts.</param>
/// <param name="Errors">What could not be read; the measures are then empty.</param>
internal sealed record MeasureRun(IReadOnlyList<Measure> Measures, IReadOnlyList<AlarmCounts> Alarms, IReadOnlyList<InputError> Errors)
{
    private const int ActSupport = 5;
    private const double CalibrationGoal = 0.05;

    public static MeasureRun Of(MeasureSets sets, Analyzer analyzer)
    {
        var (calls, replies, notes) = (LabelledCallReader.Read(sets.Calls), LabelledCallReader.Read(sets.Replies), LabelledCallReader.Read(sets.Notes));
        var real = new[] { sets.Travel, sets.Persuasion, sets.ServiceTurns }
            .Select(file => AlarmRun.Of(Path.GetFileNameWithoutExtension(file), file, analyzer)).ToList();
        List<InputError> errors = [.. calls.Errors, .. replies.Errors, .. notes.Errors, .. real.SelectMany(run => run.Errors)];
        if (errors.Count > 0)
            return new MeasureRun([], [], errors);
        var evaluator = new Evaluator(analyzer);
        var onCalls = evaluator.Evaluate("dev-calls", calls.Calls)[0];
        var onReplies = evaluator.Evaluate("dev-replies", replies.Calls)[0];
        var onNotes = evaluator.Evaluate("dev-notes", notes.Calls)[0];
        var onBoth = evaluator.Evaluate("dev-calls, dev-replies", [.. calls.Calls, .. replies.Calls])[0];
        return new MeasureRun(
            [.. OfLabelled(onCalls, onReplies, onNotes), .. OfReal(real), .. OfCalibration(onCalls, onBoth)], real.Select(run => run.Counts).ToList(), []);
    }

    private static IEnumerable<Measure> OfLabelled(EvaluationResult calls, EvaluationResult replies, EvaluationResult notes) =>
    [
        new("dev-calls", "violations, macro F1", calls.Violations.MacroF1(), 0.75, 0.88, false),
        new("dev-replies", "violations, macro F1", replies.Violations.MacroF1(), 0.83, 0.92, false),
        new("dev-calls", "false alarms per 100 clean turns", calls.FalseAlarmsPer100, 5.5, 1.5, true, Of(calls.FalseAlarms, calls.CleanAgentTurns)),
        new("dev-replies", "false alarms per 100 clean turns", replies.FalseAlarmsPer100, 4.4, 1.5, true, Of(replies.FalseAlarms, replies.CleanAgentTurns)),
        new("dev-calls", "personality, macro F1", calls.Personality.MacroF1(), 0.90, 0.96, false),
        new("dev-notes", "personality, macro F1", notes.NotePersonality.MacroF1(), 0.78, 0.90, false),
        new("dev-calls", $"customer acts, macro F1 (support ≥ {ActSupport})", calls.CustomerActs.MacroF1(ActSupport), 0.41, 0.70, false),
        new("dev-calls", $"agent acts, macro F1 (support ≥ {ActSupport})", calls.AgentActs.MacroF1(ActSupport), 0.61, 0.80, false),
    ];

    private static IEnumerable<Measure> OfReal(List<AlarmRun> runs)
    {
        var (travel, persuasion, service) = (runs[0].Counts, runs[1].Counts, runs[2].Counts);
        yield return new(travel.Name, "agent turns with an alert, per 100", travel.AlertsPer100, null, 0.5, true, Of(travel.TurnsWithAlert, travel.AgentTurns));
        yield return new(
            persuasion.Name, "share of alerts that a reviewer accepts", null, null, 0.6, false,
            $"{Figure.Show(persuasion.AlertsPer100, "0.0")} alerts per 100 turns; judge them: alarms --show");
        foreach (var counts in new[] { travel, service })
            yield return new(counts.Name, "calls given a type other than undetermined and open_minded, per 100", counts.TypedPer100, null, 5, true);
    }

    private static IEnumerable<Measure> OfCalibration(EvaluationResult calls, EvaluationResult both) =>
    [
        new("dev-calls", "expected calibration error, personality", calls.PersonalityCalibration.ExpectedError, null, CalibrationGoal, true),
        new(both.Name, "expected calibration error, alerts", both.ViolationCalibration.ExpectedError, null, CalibrationGoal, true, $"{both.ViolationCalibration.Rows} alerts"),
    ];

    private static string Of(int part, int whole) => $"{part} of {whole}";
}
