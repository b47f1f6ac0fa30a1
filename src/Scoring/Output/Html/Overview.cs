using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Scoring.Output.Html;

/// <summary>The figures of all calls, kept while the reports stream by: it grows with agents, teams and days, not with calls.</summary>
/// <param name="rules">The team's own of this run; null: those that the reports name.</param>
internal sealed class Overview(RuleSet? rules = null)
{
    private readonly Dictionary<string, int> _languages = [];

    public Tally All { get; } = new();

    /// <summary>What the team's own scorecard and rules say.</summary>
    public StandardsOverview Standards { get; } = new(rules);

    public int Notes { get; private set; }

    /// <summary>Violations that notes admit to.</summary>
    public int NoteViolations { get; private set; }

    /// <summary>Calls whose roles were inferred or could not be told.</summary>
    public int UnsureRoles { get; private set; }

    /// <summary>Reports with masked personal data, notes included.</summary>
    public int Masked { get; private set; }

    public SortedSet<string> Versions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Tally> Agents { get; } = [];

    public Dictionary<string, Tally> Teams { get; } = [];

    /// <summary>By the day on which the call began, where known, in the time of the place.</summary>
    public SortedDictionary<DateOnly, Tally> Days { get; } = [];

    /// <summary>Calls by the customer's personality.</summary>
    public Dictionary<string, Tally> Personalities { get; } = [];

    public Dictionary<string, int> Violations { get; } = [];

    /// <summary>In the order in which the reports give them, which is the handbook's.</summary>
    public Dictionary<string, OutcomeCounts> Checks { get; } = [];

    public Dictionary<string, ObjectionCounts> Objections { get; } = [];

    /// <summary>Most calls' language: "zh" or "en".</summary>
    public string Language => _languages.GetValueOrDefault("zh") >= _languages.GetValueOrDefault("en") ? "zh" : "en";

    /// <summary>Calls and notes.</summary>
    public int Count => All.Calls + Notes;

    public void Add(CallReport report)
    {
        _languages[report.Language] = _languages.GetValueOrDefault(report.Language) + 1;
        Masked += report.IsMasked ? 1 : 0;
        Versions.Add($"Parley {report.Versions.Product}, {report.Versions.Model}, {report.Versions.Playbook}");
        foreach (var violation in report.AllViolations)
            Violations[violation.Violation] = Violations.GetValueOrDefault(violation.Violation) + 1;
        if (report.IsNote)
        {
            Notes++;
            NoteViolations += report.NoteViolations.Count;
            return;
        }
        AddCall(report);
    }

    private void AddCall(CallReport report)
    {
        UnsureRoles += report.Roles.Origin is RolesOrigin.Inferred or RolesOrigin.CannotTell ? 1 : 0;
        All.Add(report);
        Standards.Add(report);
        Of(Personalities, report.Personality.Type).Add(report);
        if (report.AgentId is { } agent)
            Of(Agents, agent).Add(report);
        if (report.Team is { } team)
            Of(Teams, team).Add(report);
        if (report.StartedAt is { } start)
            Of(Days, DateOnly.FromDateTime(start.DateTime)).Add(report);
        foreach (var check in report.Checks)
        {
            if (!Checks.TryGetValue(check.Check, out var counts))
                Checks[check.Check] = counts = new OutcomeCounts(check.Handbook);
            counts.Add(check.Outcome);
        }
        foreach (var objection in report.Objections)
            Of(Objections, objection.Kind).Add(objection);
    }

    private static TValue Of<TKey, TValue>(IDictionary<TKey, TValue> groups, TKey key)
        where TValue : new() =>
        groups.TryGetValue(key, out var group) ? group : groups[key] = new TValue();
}
