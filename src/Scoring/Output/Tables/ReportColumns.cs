using System.Globalization;
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
        Count("violations", report => report.AllViolations.Count()),
        .. Labels.Violations.All.Select(key => Count($"violations_{key}", report => report.AllViolations.Count(violation => violation.Violation == key))),
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
        Number("score", report => report.Scorecard?.Score),
        Number("score_points", report => report.Scorecard?.Points),
        Text("score_fatal", report => report.Scorecard is { } card ? List(FatalItems.MissedIn(card).Select(item => item.Item)) : null),
        Text("score_items", report => report.Scorecard is { } card ? List(card.Items.Select(Item)) : null),
        Text("scorecard", report => report.Scorecard is { } card ? $"{card.Id} {card.Version}" : null),
        Text("rules_hit", report => List(Rules(report, RuleOutcome.Hit))),
        Text("rules_pending", report => List(Rules(report, RuleOutcome.Pending))),
        Text("rules_cannot_tell", report => List(Rules(report, RuleOutcome.CannotTell))),
        Text("rules", report => report.Versions.Rules is { Length: > 0 } version ? version : null),
    ];

    private static ReportColumn Text(string name, Func<CallReport, string?> valueOf) => new(name, ColumnKind.Text, valueOf);

    private static ReportColumn Count(string name, Func<CallReport, int> valueOf) => new(name, ColumnKind.Count, report => (long)valueOf(report));

    private static ReportColumn Number(string name, Func<CallReport, double?> valueOf) =>
        new(name, ColumnKind.Number, report => valueOf(report) is { } number ? Math.Round(number, 6) : null);

    private static IEnumerable<CheckResult> Checks(CallReport report, CheckOutcome outcome) => report.Checks.Where(check => check.Outcome == outcome);

    private static IEnumerable<string> Acts(CallReport report, Speaker speaker) =>
        report.Turns.Where(turn => turn.Speaker == speaker).SelectMany(turn => turn.Acts).Select(act => act.Label);

    private static IEnumerable<string> Rules(CallReport report, RuleOutcome outcome) => report.Rules.Where(rule => rule.Outcome == outcome).Select(rule => rule.Rule);

    /// <summary>"greeting:partly_met:2.5/10": what it gave, of what it could give.</summary>
    private static string Item(ScorecardItemResult item) => string.Create(CultureInfo.InvariantCulture, $"{item.Item}:{item.Outcome.ToKey()}:{item.Points:0.##}/{item.Share:0.##}");

    private static string? List(IEnumerable<string> values) => string.Join(';', values) is { Length: > 0 } list ? list : null;
}
