using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>Ranks calls by how much they are worth a look: forbidden responses and fatal items of the scorecard first, then deals still blocked, then handbook steps left out.</summary>
internal static class CallWorth
{
    private const int ShownReasons = 3;
    private const double SureRoles = 0.7;

    public static Worth Of(CallReport report)
    {
        List<WorthReason> reasons = [];
        var violations = report.AllViolations.ToList();
        Add(reasons, "worth_violations", violations.Count, 10 * violations.Sum(violation => violation.Probability), most: 40);
        AddEach(reasons, "worth_fatal", report.Scorecard is { } scorecard ? FatalItems.MissedIn(scorecard).Count() : 0, points: 10, most: 20);
        AddEach(reasons, "worth_blocking", report.Objections.Count(objection => objection.Blocking), points: 6, most: 18);
        AddEach(reasons, "worth_passed_by", report.Objections.Count(objection => objection.Answer == ObjectionAnswer.PassedBy), points: 3, most: 9);
        AddEach(reasons, "worth_complaint", Missed(report).Count(check => check.Check.StartsWith("complaint_", StringComparison.Ordinal)), points: 4, most: 12);
        AddEach(reasons, "worth_promises", report.Notes.Promises.Count(promise => !promise.Honest), points: 4, most: 8);
        var missed = Missed(report).Count();
        Add(reasons, "worth_missed", missed, 12 * (100 - (ChecklistScore.Of(report) ?? 100)) / 100, most: 12);
        Add(reasons, "worth_roles", 1, report.Roles.Origin is RolesOrigin.Inferred or RolesOrigin.CannotTell && report.Roles.Confidence < SureRoles ? 2 : 0, most: 2);
        return new Worth(reasons.Sum(reason => reason.Points), [.. reasons.OrderByDescending(reason => reason.Points).Take(ShownReasons)]);
    }

    private static IEnumerable<CheckResult> Missed(CallReport report) => report.Checks.Where(check => check.Outcome == CheckOutcome.Missed);

    private static void AddEach(List<WorthReason> reasons, string word, int count, double points, double most) => Add(reasons, word, count, count * points, most);

    private static void Add(List<WorthReason> reasons, string word, int count, double points, double most)
    {
        if (points > 0)
            reasons.Add(new WorthReason(word, Math.Min(points, most), count));
    }
}
