using Parley.Analysis.Playbook;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Reads the condition of one rule, collecting every mistake on the way.</summary>
internal sealed class ConditionParser
{
    /// <summary>Conditions within conditions, the outermost included.</summary>
    public const int MaximumDepth = 6;

    public const int MaximumConditions = 100;

    private static readonly string[] Combinations = ["all", "any", "not"];
    private readonly TurnConditionParser _turns;
    private int _count;

    public ConditionParser() => _turns = new TurnConditionParser(TurnConditions);

    /// <summary>The condition under "when"; null when there is a mistake in it.</summary>
    public Condition? Parse(YamlFields rule) => rule.Mapping("when", required: true) is { } when ? Parse(when, 1) : null;

    private Condition? Parse(YamlFields fields, int depth)
    {
        if (!IsWithinBounds(fields, depth))
            return null;
        if (!Combinations.Any(fields.Has))
            return _turns.Parse(fields, depth);
        var combination = Combinations.First(fields.Has);
        fields.RefuseUnknown(combination);
        if (combination == "not")
            return fields.Mapping("not") is { } inner && Parse(inner, depth + 1) is { } part ? new NotCondition(part) : null;
        var parts = Parts(fields, combination).Select(part => Parse(part, depth + 1)).ToList();
        if (parts.Count == 0)
            fields.Report(combination, $"\"{combination}\" holds no condition", "Give a list of conditions, each in a line that begins with \"- \".");
        if (parts.Count == 0 || parts.Contains(null))
            return null;
        return combination == "all" ? new AllCondition(parts!) : new AnyCondition(parts!);
    }

    /// <summary>What a relation looks for: a turn, or any of several.</summary>
    private List<TurnCondition> TurnConditions(YamlFields fields, int depth)
    {
        if (!IsWithinBounds(fields, depth))
            return [];
        if (!fields.Has("any"))
            return _turns.Parse(fields, depth, "within") is { } turn ? [turn] : [];
        fields.RefuseUnknown("any", "within");
        return Parts(fields, "any").SelectMany(part => TurnConditions(part, depth + 1)).ToList();
    }

    private static List<YamlFields> Parts(YamlFields fields, string name) => fields.Mappings(name).ToList();

    private bool IsWithinBounds(YamlFields fields, int depth)
    {
        if (depth > MaximumDepth)
            fields.Report(null, $"conditions are nested {depth} deep", $"Keep to {MaximumDepth}; split the rule in two.");
        else if (++_count == MaximumConditions + 1)
            fields.Report(null, $"the rule has more than {MaximumConditions} conditions", "Split it, or give alternatives as a list of phrases.");
        return depth <= MaximumDepth && _count <= MaximumConditions;
    }
}
