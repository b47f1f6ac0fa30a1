using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Tables;

/// <summary>The main figures of a report as a row; lists within a cell are separated by semicolons. New columns join at the end.</summary>
internal static class ReportColumns
{
    public static IReadOnlyList<ReportColumn> All { get; } =
    [
        Text("call_id", report => report.CallId),
        Text("kind", report => report.IsNote ? "note" : "call"),
        Text("language", report => report.Language),
        Text("stage", report => report.Stage),
        Number("stage_probability", report => report.StageProbability),
        Text("personality", report => report.Personality.Type),
        Number("personality_probability", report => report.Personality.Probability),
        Text("personality_secondary", report => report.Personality.Secondary),
        Count("turns", report => report.Turns.Count),
        Count("agent_turns", report => report.Turns.Count(turn => turn.Speaker == Speaker.Agent)),
        Count("customer_turns", report => report.Turns.Count(turn => turn.Speaker == Speaker.Customer)),
        Number("duration_s", report => report.Turns.Max(turn => (turn.EndOffset ?? turn.StartOffset)?.TotalSeconds)),
        Count("violations", report => Violations(report).Count()),
        .. Labels.Violations.All.Select(key => Count($"violations_{key}", report => Violations(report).Count(violation => violation.Violation == key))),
        Count("objections", report => report.Objections.Count),
        Text("objection_kinds", report => List(report.Objections.Select(objection => objection.Kind).Distinct())),
        Count("objections_blocking", report => report.Objections.Count(objection => objection.Blocking)),
        Count("checks_met", report => Checks(report, CheckOutcome.Met).Count()),
        Count("checks_missed", report => Checks(report, CheckOutcome.Missed).Count()),
        Text("missed", report => List(Checks(report, CheckOutcome.Missed).Select(check => check.Check))),
        Text("customer_acts", report => List(Acts(report, Speaker.Customer).Concat(report.NoteCustomerActs.Select(act => act.Label)).Distinct())),
        Text("agent_acts", report => List(Acts(report, Speaker.Agent).Distinct())),
        Text("company", report => report.Notes.Company),
        Text("buyer", report => report.Notes.Buyer),
        Text("contacts", report => List(report.Notes.Contacts.Select(contact => contact.Value))),
        Text("next_step", report => report.Notes.NextStep?.Text),
        Text("strategies", report => List(report.Strategies.Select(strategy => strategy.Id))),
        Text("first_strategy", report => report.Strategies.Count > 0 ? report.Strategies[0].Title : null),
        Text("roles", report => report.IsNote ? null : report.Roles.Origin.ToKey()),
        Text("source_format", report => report.SourceFormat),
        Text("model", report => report.Versions.Model),
        Text("playbook", report => report.Versions.Playbook),
        Text("product", report => report.Versions.Product),
    ];

    private static ReportColumn Text(string name, Func<CallReport, string?> valueOf) => new(name, ColumnKind.Text, valueOf);

    private static ReportColumn Count(string name, Func<CallReport, int> valueOf) => new(name, ColumnKind.Count, report => (long)valueOf(report));

    private static ReportColumn Number(string name, Func<CallReport, double?> valueOf) =>
        new(name, ColumnKind.Number, report => valueOf(report) is { } number ? Math.Round(number, 6) : null);

    private static IEnumerable<ViolationFinding> Violations(CallReport report) => report.Turns.SelectMany(turn => turn.Violations).Concat(report.NoteViolations);

    private static IEnumerable<CheckResult> Checks(CallReport report, CheckOutcome outcome) => report.Checks.Where(check => check.Outcome == outcome);

    private static IEnumerable<string> Acts(CallReport report, Speaker speaker) =>
        report.Turns.Where(turn => turn.Speaker == speaker).SelectMany(turn => turn.Acts).Select(act => act.Label);

    private static string? List(IEnumerable<string> values) => string.Join(';', values) is { Length: > 0 } list ? list : null;
}
