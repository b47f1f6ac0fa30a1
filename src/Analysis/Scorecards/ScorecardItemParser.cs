using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Scorecards;

/// <summary>Reads one item of a scorecard, collecting every mistake on the way.</summary>
/// <param name="rules">The ids of the rules that it may name.</param>
internal sealed class ScorecardItemParser(IReadOnlyList<string> rules)
{
    private const int MaximumWeight = 1000;
    private const string AllObjections = "all";
    private static readonly string[] Kinds = ["check", "violation", "act", "objections", "rule"];
    private static readonly string[] Presence = ["present", "absent"];
    private static readonly string[] RuleOutcomes = [RuleOutcome.Hit.ToKey(), RuleOutcome.NoHit.ToKey()];

    /// <summary>The item as far as it could be read; it is whole only when nothing was reported. Null when it looks at nothing.</summary>
    public ScorecardItem? Parse(YamlFields fields)
    {
        fields.RefuseUnknown(["id", "title", "weight", "fatal", "cap", "stages", "personalities", "expect", .. Kinds]);
        var (id, title, limit) = (StandardsFile.Id(fields), StandardsFile.Title(fields), LimitOf(fields));
        var weight = WeightOf(fields, limit);
        var stages = fields.KeysOrOne("stages", Labels.Stages.All);
        var personalities = fields.KeysOrOne("personalities", Labels.Personalities.All);
        return CriterionOf(fields) is { } criterion
            ? new ScorecardItem(id, title, criterion) { Weight = weight, Limit = limit, Stages = stages, Personalities = personalities }
            : null;
    }

    private static int WeightOf(YamlFields fields, int? limit)
    {
        if (!fields.Has("weight") && limit is null)
            fields.Report(null, "\"weight\" is missing", "Add it.");
        var weight = fields.Number("weight", 0, 0, MaximumWeight);
        if (fields.Has("weight") && weight == 0 && limit is null)
            fields.Report("weight", "the item has no weight and sets no limit, so it would change nothing", $"Give a weight from 1 to {MaximumWeight}, or fatal: true.");
        return weight;
    }

    private static int? LimitOf(YamlFields fields)
    {
        var isFatal = fields.Flag("fatal");
        if (fields.Has("fatal") && fields.Has("cap"))
            fields.Report("cap", "\"cap\" and \"fatal\" stand together", "Keep one: fatal makes the score 0, cap holds it down to a number.");
        return isFatal ? 0 : fields.Has("cap") ? fields.Number("cap", 0, 0, 99) : null;
    }

    private Criterion? CriterionOf(YamlFields fields)
    {
        var given = Kinds.Where(fields.Has).ToList();
        if (given.Count != 1)
        {
            fields.Report(given.Count == 0 ? null : given[1], given.Count == 0 ? "the item looks at nothing" : $"the item looks at {string.Join(" and ", given)}", $"Give just one of: {string.Join(", ", Kinds)}.");
            return null;
        }
        if (given[0] is "check" or "objections" && fields.Has("expect"))
            fields.Report("expect", $"\"expect\" stands with \"{given[0]}\"", "Remove it: it goes with violation, act and rule.");
        return given[0] switch
        {
            "check" => new CheckCriterion(fields.Key("check", CheckKeys.All) ?? ""),
            "violation" => new ViolationCriterion(fields.KeysOrOne("violation", Labels.Violations.All), IsPresent(fields, absent: false)),
            "act" => new ActCriterion(fields.KeysOrOne("act", [.. Labels.AgentActs.All, .. Labels.CustomerActs.All]), IsPresent(fields, absent: true)),
            "objections" => new ObjectionCriterion(ObjectionKinds(fields)),
            _ => RuleOf(fields),
        };
    }

    /// <param name="fields">Of the item.</param>
    /// <param name="absent">What holds where nothing is said.</param>
    private static bool IsPresent(YamlFields fields, bool absent) => fields.Has("expect") ? fields.Key("expect", Presence) == Presence[0] : absent;

    private static List<string> ObjectionKinds(YamlFields fields)
    {
        var kinds = fields.KeysOrOne("objections", [AllObjections, .. Labels.CustomerActs.Objections]);
        return kinds.Contains(AllObjections) ? [] : [.. kinds];
    }

    private RuleCriterion RuleOf(YamlFields fields)
    {
        var rule = fields.Text("rule") ?? "";
        if (rule.Length > 0 && !rules.Contains(rule))
            fields.Report("rule", $"there is no rule \"{rule}\"", rules.Count == 0 ? "Give the file of the rules too." : $"Known: {string.Join(", ", rules)}.");
        return new RuleCriterion(rule, fields.Key("expect", RuleOutcomes) == RuleOutcomes[0]);
    }
}
