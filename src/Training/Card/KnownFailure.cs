using Parley.Analysis.Calls;
using Parley.Analysis.Sessions;
using Parley.Training.Evaluation;

namespace Parley.Training.Card;

/// <summary>Something that the model gets wrong on the test split.</summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Before">The turn before; empty where there is none or where it does not matter.</param>
/// <param name="Text">The agent's turn, or the end of what the customer said.</param>
/// <param name="Truth">The label.</param>
/// <param name="Found">What the model says, with its probability; a missed violation has none.</param>
internal sealed record KnownFailure(string Kind, string CallId, string Before, string Text, string Truth, string Found, double Probability)
{
    /// <summary>An alert on a turn without any violation.</summary>
    public const string FalseAlarm = "false alarm";

    /// <summary>An alert on a turn with another violation.</summary>
    public const string WrongViolation = "wrong violation";
    public const string Missed = "missed";
    public const string WrongType = "personality";

    private const string Nothing = "none";

    /// <summary>All of them, the surest mistakes first; equals by id.</summary>
    public static IReadOnlyList<KnownFailure> Of(IReadOnlyList<LabelledCall> calls, Analyzer analyzer) => calls.Where(call => call.Note is null)
        .AsParallel().AsOrdered().Select(call => (Call: call, Report: analyzer.Score(Evaluator.InputOf(call)))).ToList()
        .SelectMany(pair => OfTurns(pair.Call, pair.Report).Concat(OfPersonality(pair.Call, pair.Report)))
        .OrderByDescending(failure => failure.Probability).ThenBy(failure => failure.CallId, StringComparer.Ordinal).ToList();

    private static IEnumerable<KnownFailure> OfTurns(LabelledCall call, CallReport report)
    {
        for (var i = 0; i < call.Turns.Count; i++)
        {
            if (call.Turns[i].Violations is not { } truth)
                continue;
            var before = i == 0 ? "" : call.Turns[i - 1].Text;
            var label = truth.Count == 0 ? Nothing : string.Join(", ", truth);
            var kind = truth.Count == 0 ? FalseAlarm : WrongViolation;
            foreach (var wrong in report.Turns[i].Violations.Where(found => !truth.Contains(found.Violation)))
                yield return new KnownFailure(kind, call.Id, before, call.Turns[i].Text, label, wrong.Violation, wrong.Probability);
            if (truth.Count > 0 && report.Turns[i].Violations.Count == 0)
                yield return new KnownFailure(Missed, call.Id, before, call.Turns[i].Text, label, Nothing, 0);
        }
    }

    private static IEnumerable<KnownFailure> OfPersonality(LabelledCall call, CallReport report)
    {
        if (call.Personality is not { } truth || report.Personality.Type == truth)
            yield break;
        var said = string.Join(" / ", call.Turns.Where(turn => turn.Speaker == Speaker.Customer).TakeLast(2).Select(turn => turn.Text));
        yield return new KnownFailure(WrongType, call.Id, "", said, truth, report.Personality.Type, report.Personality.Probability);
    }
}
