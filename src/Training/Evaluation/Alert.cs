using Parley.Analysis.Calls;

namespace Parley.Training.Evaluation;

/// <summary>An alert with its words, for a reviewer to judge.</summary>
/// <param name="Turn">Index of the agent's turn.</param>
/// <param name="Objection">What the customer said; null where the report names none.</param>
internal sealed record Alert(string CallId, int Turn, string Violation, double Probability, string? Objection, string Reply)
{
    public static IEnumerable<Alert> Of(CallReport report) => report.Turns.SelectMany(turn => turn.Violations.Select(found => new Alert(
        report.CallId, turn.Index, found.Violation, found.Probability,
        found.AnswersTurn is { } answers ? report.Turns[answers].Text : null, turn.Text)));

    /// <summary>So many of them, spread evenly over the list: the first ones would be of one call or topic.</summary>
    public static IEnumerable<Alert> Spread(IReadOnlyList<Alert> alerts, int count) => count >= alerts.Count
        ? alerts : Enumerable.Range(0, count).Select(i => alerts[(int)((long)i * alerts.Count / count)]);
}
