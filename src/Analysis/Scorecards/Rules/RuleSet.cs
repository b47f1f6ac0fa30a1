using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>The team's own rules, loaded. Immutable; shared by all calls.</summary>
public sealed class RuleSet
{
    private readonly RulePlan _plan;

    internal RuleSet(string version, IReadOnlyList<Rule> rules)
    {
        Version = version;
        Rules = rules;
        _plan = new RulePlan(rules);
    }

    /// <summary>No rules.</summary>
    public static RuleSet Empty { get; } = new("", []);

    /// <summary>The team's version and a hash of the content: "1.0.0+ab12cd34"; empty without rules.</summary>
    public string Version { get; }

    /// <summary>In the order of the file; ids are unique.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>All rules over a call that was scored before, without scoring it again: in the order of the set, none pending. Empty for a note.</summary>
    public IReadOnlyList<RuleResult> Evaluate(CallReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.IsNote)
            return [];
        var fold = Open();
        var history = report.Personality.History;
        var (personality, point) = (Labels.Personalities.Undetermined, 0);
        foreach (var turn in report.Turns)
        {
            for (; point < history.Count && history[point].Turn <= turn.Index; point++)
                personality = history[point].Type;
            fold.Observe(turn, NormalizedText.From(turn.Text), personality);
        }
        return fold.Results(report.Language, report.Roles.Origin != RolesOrigin.CannotTell, ended: true);
    }

    /// <summary>Begins a call.</summary>
    internal RuleFold Open() => new(_plan);
}
