using Parley.Analysis.Calls;
using Parley.Analysis.Sessions;

namespace Parley.Training.Evaluation;

/// <summary>Measures a model on labelled calls, through the same fold as live calls and files.</summary>
internal sealed class Evaluator(Analyzer analyzer)
{
    /// <summary>The figures of a set, in all and by language.</summary>
    public IReadOnlyList<EvaluationResult> Evaluate(string name, IReadOnlyList<LabelledCall> calls)
    {
        var reports = calls.AsParallel().AsOrdered().Select(call => analyzer.Score(InputOf(call))).ToList();
        var all = new EvaluationResult(name);
        var byLanguage = new SortedDictionary<string, EvaluationResult>(StringComparer.Ordinal);
        for (var i = 0; i < calls.Count; i++)
        {
            var language = calls[i].Language;
            if (!byLanguage.TryGetValue(language, out var one))
                byLanguage[language] = one = new EvaluationResult($"{name}/{language}");
            Count(all, calls[i], reports[i]);
            Count(one, calls[i], reports[i]);
        }
        return byLanguage.Count > 1 ? [all, .. byLanguage.Values] : [all];
    }

    /// <summary>The call without its labels.</summary>
    public static CallInput InputOf(LabelledCall call) => call.Note is { } note
        ? new Note { CallId = call.Id, Text = note }
        : new Transcript
        {
            CallId = call.Id,
            Turns = call.Turns.Select(turn => new Turn
            {
                Speaker = turn.Speaker,
                Text = turn.Text,
                StartOffset = turn.StartOffset,
                EndOffset = turn.EndOffset,
            }).ToList(),
        };

    private static void Count(EvaluationResult result, LabelledCall call, CallReport report)
    {
        if (call.Note is not null)
        {
            CountNote(result, call, report);
            return;
        }
        result.Calls++;
        result.Turns += call.Turns.Count;
        for (var i = 0; i < call.Turns.Count; i++)
            CountTurn(result, call.Turns[i], report.Turns[i]);
        if (call.Stage is { } stage)
            result.Stage.Add([stage], [report.Stage]);
        if (call.Personality is not { } type)
            return;
        var types = Labels.Personalities.All.ToList();
        result.Personality.Add([type], [report.Personality.Type]);
        result.PersonalityConfusion[types.IndexOf(type), types.IndexOf(report.Personality.Type)]++;
        foreach (var (label, probability) in report.Personality.Distribution)
            result.PersonalityCalibration.Add(probability, label == type);
    }

    private static void CountTurn(EvaluationResult result, LabelledTurn turn, TurnReport report)
    {
        if (turn.Acts is { } acts)
            (turn.Speaker == Speaker.Agent ? result.AgentActs : result.CustomerActs).Add(acts.ToList(), report.Acts.Select(act => act.Label).ToList());
        if (turn.Violations is not { } violations || turn.Speaker != Speaker.Agent)
            return;
        var found = report.Violations.Select(violation => violation.Violation).ToList();
        result.Violations.Add(violations.ToList(), found);
        result.AnyViolation.Add(violations.Count > 0, found.Count > 0);
        foreach (var violation in report.Violations)
            result.ViolationCalibration.Add(violation.Probability, violations.Contains(violation.Violation));
        if (violations.Count > 0)
            return;
        result.CleanAgentTurns++;
        result.FalseAlarms += found.Count > 0 ? 1 : 0;
    }

    private static void CountNote(EvaluationResult result, LabelledCall call, CallReport report)
    {
        result.Notes++;
        if (call.Personality is { } type)
            result.NotePersonality.Add([type], [report.Personality.Type]);
        if (call.NoteCustomerActs is { } acts)
            result.NoteCustomerActs.Add(acts.ToList(), report.NoteCustomerActs.Select(act => act.Label).ToList());
        if (call.NoteViolations is { } violations)
            result.NoteViolations.Add(violations.ToList(), report.NoteViolations.Select(violation => violation.Violation).ToList());
    }
}
