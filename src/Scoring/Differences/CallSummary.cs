using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Scoring.Differences;

/// <summary>What is compared of a report, and no more: many may have to wait for their other half.</summary>
internal sealed record CallSummary
{
    private const string Present = "present";
    private const string Absent = "absent";

    public required string Personality { get; init; }

    /// <summary>The violation's key and its turn; a note's have none.</summary>
    public required IReadOnlyList<(string Key, int? Turn)> Violations { get; init; }

    public required IReadOnlyDictionary<string, string> Checks { get; init; }

    /// <summary>"–" where there is none.</summary>
    public required string Score { get; init; }

    /// <summary>Best first.</summary>
    public required IReadOnlyList<string> Strategies { get; init; }

    /// <summary>The rules that hit or could not be told.</summary>
    public required IReadOnlyDictionary<string, string> Rules { get; init; }

    public static CallSummary Of(CallReport report) => new()
    {
        Personality = report.Personality.Type,
        Violations =
        [
            .. report.Turns.SelectMany(turn => turn.Violations.Select(found => (found.Violation, (int?)turn.Index))),
            .. report.NoteViolations.Select(found => (found.Violation, (int?)null)),
        ],
        Checks = report.Checks.DistinctBy(check => check.Check).ToDictionary(check => check.Check, check => check.Outcome.ToKey(), StringComparer.Ordinal),
        Score = Shown(report.Scorecard?.Score),
        Strategies = report.Strategies.Select(strategy => strategy.Id).Distinct().ToList(),
        Rules = report.Rules.DistinctBy(rule => rule.Rule).ToDictionary(rule => rule.Rule, rule => rule.Outcome.ToKey(), StringComparer.Ordinal),
    };

    /// <summary>With at most two decimals; "–" for none.</summary>
    public static string Shown(double? score) => score?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>What is otherwise in the newer result.</summary>
    public IEnumerable<FieldChange> ChangesTo(CallSummary newer)
    {
        if (Personality != newer.Personality)
            yield return new FieldChange("personality", "", Personality, newer.Personality);
        foreach (var (key, turn) in Violations.Except(newer.Violations))
            yield return new FieldChange("violation", key, Present, Absent) { Turn = turn };
        foreach (var (key, turn) in newer.Violations.Except(Violations))
            yield return new FieldChange("violation", key, Absent, Present) { Turn = turn };
        foreach (var change in Between("check", Checks, newer.Checks, Absent))
            yield return change;
        if (Score != newer.Score)
            yield return new FieldChange("score", "", Score, newer.Score);
        foreach (var change in Between("strategy", Ranks(Strategies), Ranks(newer.Strategies), Absent))
            yield return change;
        foreach (var change in Between("rule", Rules, newer.Rules, RuleOutcome.NoHit.ToKey()))
            yield return change;
    }

    /// <summary>The place of each strategy, from "1".</summary>
    private static Dictionary<string, string> Ranks(IReadOnlyList<string> strategies) => strategies.Index()
        .ToDictionary(entry => entry.Item, entry => (entry.Index + 1).ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static IEnumerable<FieldChange> Between(string field, IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> newer, string absent) =>
        old.Keys.Union(newer.Keys)
            .Select(key => new FieldChange(field, key, old.GetValueOrDefault(key, absent), newer.GetValueOrDefault(key, absent)))
            .Where(change => change.Old != change.New);
}
