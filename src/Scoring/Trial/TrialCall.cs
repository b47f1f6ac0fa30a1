using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards;
using Parley.Scoring.Differences;

namespace Parley.Scoring.Trial;

/// <summary>One call under the rules before and after.</summary>
internal sealed record TrialCall(string CallId, IReadOnlyList<RuleResult> Before, IReadOnlyList<RuleResult> After, double? ScoreBefore, double? ScoreAfter)
{
    public static TrialCall Of(CallReport report, TrialStandards standards)
    {
        var (before, after) = (standards.Before.Rules.Evaluate(report), standards.After.Rules.Evaluate(report));
        return new TrialCall(report.CallId, before, after, ScoreOf(standards.Before, report, before), ScoreOf(standards.After, report, after));
    }

    /// <summary>Rules that hit in one of the two and not in the other, and the score. A rule that is not there does not hit.</summary>
    public IReadOnlyList<FieldChange> Changes()
    {
        var before = Before.ToDictionary(rule => rule.Rule, rule => rule.Outcome.ToKey(), StringComparer.Ordinal);
        var after = After.ToDictionary(rule => rule.Rule, rule => rule.Outcome.ToKey(), StringComparer.Ordinal);
        var noHit = RuleOutcome.NoHit.ToKey();
        var changes = after.Keys.Concat(before.Keys.Except(after.Keys))
            .Select(rule => new FieldChange("rule", rule, before.GetValueOrDefault(rule, noHit), after.GetValueOrDefault(rule, noHit)))
            .Where(change => change.Old != change.New).ToList();
        var (scoreBefore, scoreAfter) = (CallSummary.Shown(ScoreBefore), CallSummary.Shown(ScoreAfter));
        if (scoreBefore != scoreAfter)
            changes.Add(new FieldChange("score", "", scoreBefore, scoreAfter));
        return changes;
    }

    private static double? ScoreOf(Standards standards, CallReport report, IReadOnlyList<RuleResult> results) =>
        standards.Scorecard?.Score(report, results)?.Score;
}
