using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Loads the team's own rules from a YAML file (docs/rules.md).</summary>
public static class RuleSetLoader
{
    /// <summary>More rules than this are taken for a mistake.</summary>
    public const int MaximumRules = 5000;

    /// <summary>The rules, or every mistake in them, each with its line. Does not throw for anything wrong with the file.</summary>
    public static (RuleSet? Rules, IReadOnlyList<InputError> Errors) Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Load(StandardsFile.Open(path));
    }

    internal static (RuleSet? Rules, IReadOnlyList<InputError> Errors) Load(StandardsFile file)
    {
        if (file.Fields is null)
            return (null, file.Errors);
        file.Fields.RefuseUnknown("version", "rules");
        var version = file.Version();
        var rules = new List<Rule>();
        foreach (var (fields, _) in file.Entries("rules", "a rule"))
        {
            fields.RefuseUnknown("id", "title", "when");
            var id = StandardsFile.Id(fields);
            var title = StandardsFile.Title(fields);
            if (new ConditionParser().Parse(fields) is { } when)
                rules.Add(new Rule(id, title, when));
        }
        if (rules.Count == 0 && file.Errors.Count == 0)
            file.Report((int?)null, "the file has no rules", "Give some under \"rules:\".");
        if (rules.Count > MaximumRules)
            file.Report((int?)null, $"the file has {rules.Count} rules", $"Keep to {MaximumRules}.");
        return file.Errors.Count > 0 ? (null, file.Errors) : (new RuleSet(version, rules), []);
    }
}
