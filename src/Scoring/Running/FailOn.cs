using Parley.Analysis.Calls;

namespace Parley.Scoring.Running;

/// <summary>What a run is to fail on (--fail-on), so that a script can act on it.</summary>
internal sealed class FailOn
{
    private const string AnyViolation = "violations";
    private const string AnyMissed = "missed";
    private const string MissedPrefix = "missed:";
    private readonly IReadOnlyList<(string Name, Func<CallReport, bool> IsFound)> _conditions;

    private FailOn(IReadOnlyList<(string Name, Func<CallReport, bool> IsFound)> conditions) => _conditions = conditions;

    public static FailOn Nothing { get; } = new([]);

    /// <summary>What can be given, for the help.</summary>
    public static string Known => $"{AnyViolation}, {AnyMissed}, {MissedPrefix}CHECK, or the key of a violation, an act, a personality or a stage";

    /// <summary>Reads a list with commas.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="labels">The keys that the model can find.</param>
    /// <param name="problem">When null is returned: which part is wrong, and what can be given.</param>
    public static FailOn? Parse(string text, IReadOnlyCollection<string> labels, out string? problem)
    {
        List<(string Name, Func<CallReport, bool> IsFound)> conditions = [];
        problem = null;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Condition(name, labels) is not { } isFound)
            {
                problem = $"--fail-on: \"{name}\" is not known. Give {Known} (docs/labels.md, docs/checks.md).";
                return null;
            }
            conditions.Add((name, isFound));
        }
        return new FailOn(conditions);
    }

    /// <summary>The names of what the report has.</summary>
    public IEnumerable<string> FoundIn(CallReport report) => _conditions.Where(condition => condition.IsFound(report)).Select(condition => condition.Name);

    private static Func<CallReport, bool>? Condition(string name, IReadOnlyCollection<string> labels)
    {
        if (name == AnyViolation)
            return report => report.AllViolations.Any();
        if (name == AnyMissed)
            return report => report.Checks.Any(IsMissed);
        if (name.StartsWith(MissedPrefix, StringComparison.Ordinal))
            return Missed(name[MissedPrefix.Length..]);
        return labels.Contains(name) ? report => Has(report, name) : null;
    }

    private static Func<CallReport, bool>? Missed(string key) =>
        CheckKeys.All.Contains(key) ? report => report.Checks.Any(check => check.Check == key && IsMissed(check)) : null;

    private static bool IsMissed(CheckResult check) => check.Outcome == CheckOutcome.Missed;

    private static bool Has(CallReport report, string label) =>
        report.Personality.Type == label || report.Stage == label || report.AllViolations.Any(violation => violation.Violation == label)
        || report.Turns.Any(turn => turn.Has(label)) || report.NoteCustomerActs.Any(act => act.Label == label);
}
