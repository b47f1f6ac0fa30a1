using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards;

/// <summary>A check against the handbook is met.</summary>
internal sealed record CheckCriterion(string Check) : Criterion
{
    public override Verdict Judge(CallReport report, IReadOnlyDictionary<string, RuleResult> rules) =>
        report.Checks.FirstOrDefault(check => check.Check == Check) is not { } found ? Verdict.CannotTell
        : found.Outcome switch
        {
            CheckOutcome.Met => Verdict.Of(true, found.Evidence),
            CheckOutcome.Missed => Verdict.Of(false, found.Evidence),
            CheckOutcome.NotApplicable => Verdict.NotApplicable,
            _ => Verdict.CannotTell,
        };
}

/// <summary>
/// Forbidden responses (H5) are absent, or present. Where the customer raised nothing that could be answered in a forbidden way, their absence is
/// no merit: not applicable.
/// </summary>
internal sealed record ViolationCriterion(IReadOnlyList<string> Violations, bool Present) : Criterion
{
    public override Verdict Judge(CallReport report, IReadOnlyDictionary<string, RuleResult> rules)
    {
        if (!IsSpeakerKnown(report))
            return Verdict.CannotTell;
        var evidence = report.Turns
            .SelectMany(turn => turn.Violations.Where(violation => Violations.Contains(violation.Violation)).Select(violation => Shown(turn, violation)))
            .Take(MaximumEvidence).ToList();
        var hasOccasion = evidence.Count > 0 || report.Objections.Count > 0;
        return hasOccasion ? Verdict.Of(Present == evidence.Count > 0, evidence) : Verdict.NotApplicable;
    }

    private static TurnSpan Shown(TurnReport turn, ViolationFinding violation) =>
        violation.Evidence is [var first, ..] ? new TurnSpan(turn.Index, first.Start, first.End) : Whole(turn);
}

/// <summary>Acts are present, or absent.</summary>
internal sealed record ActCriterion(IReadOnlyList<string> Acts, bool Present) : Criterion
{
    public override Verdict Judge(CallReport report, IReadOnlyDictionary<string, RuleResult> rules)
    {
        if (!IsSpeakerKnown(report))
            return Verdict.CannotTell;
        var evidence = report.Turns.Where(turn => turn.Acts.Any(act => Acts.Contains(act.Label))).Select(Whole).Take(MaximumEvidence).ToList();
        return Verdict.Of(Present == evidence.Count > 0, evidence);
    }
}

/// <summary>
/// The customer's objections were answered: points in proportion to the answered ones. One that nobody has had the turn to answer does not count.
/// </summary>
/// <param name="Kinds">Keys of <see cref="Labels.CustomerActs.Objections"/>; empty: all.</param>
internal sealed record ObjectionCriterion(IReadOnlyList<string> Kinds) : Criterion
{
    public override Verdict Judge(CallReport report, IReadOnlyDictionary<string, RuleResult> rules)
    {
        if (!IsSpeakerKnown(report))
            return Verdict.CannotTell;
        var raised = report.Objections
            .Where(objection => objection.Answer != ObjectionAnswer.Open && (Kinds.Count == 0 || Kinds.Contains(objection.Kind))).ToList();
        if (raised.Count == 0)
            return Verdict.NotApplicable;
        var failed = raised.Where(objection => objection.Answer != ObjectionAnswer.Answered).ToList();
        var credit = 1 - ((double)failed.Count / raised.Count);
        var outcome = failed.Count == 0 ? ItemOutcome.Met : failed.Count == raised.Count ? ItemOutcome.Missed : ItemOutcome.PartlyMet;
        var shown = failed.Count == 0 ? raised.SelectMany(objection => objection.AnsweredBy) : failed.Select(objection => objection.Turn);
        return new Verdict(outcome, credit, shown.Distinct().Order().Take(MaximumEvidence).Select(turn => Whole(report.Turns[turn])).ToList());
    }
}

/// <summary>One of the team's own rules hit, or did not.</summary>
internal sealed record RuleCriterion(string Rule, bool Hit) : Criterion
{
    public override Verdict Judge(CallReport report, IReadOnlyDictionary<string, RuleResult> rules) =>
        !rules.TryGetValue(Rule, out var result) || result.Outcome is RuleOutcome.CannotTell or RuleOutcome.Pending ? Verdict.CannotTell
        : Verdict.Of(Hit == (result.Outcome == RuleOutcome.Hit), result.Evidence);
}
