using Parley.Analysis.Playbook;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>One of the team's own rules: what to look for in a call.</summary>
public sealed class Rule
{
    internal Rule(string id, BilingualText title, Condition when)
    {
        Id = id;
        Title = title;
        When = when;
    }

    /// <summary>Lower-case letters, digits and hyphens; unique and stable: reports and scorecards cite it.</summary>
    public string Id { get; }

    public BilingualText Title { get; }

    internal Condition When { get; }
}
