using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Reads what a rule asks of a turn.</summary>
/// <param name="parseRelated">Reads what a relation looks for, at a depth.</param>
internal sealed class TurnConditionParser(Func<YamlFields, int, List<TurnCondition>> parseRelated)
{
    private const int MaximumTurns = 10_000;
    private const int MaximumSeconds = 24 * 60 * 60;
    private static readonly string[] Fields =
    [
        "phrase", "near", "distance", "regex", "role", "act", "violation", "personality", "first", "last",
        "followed_by", "not_followed_by", "preceded_by", "not_preceded_by",
    ];

    private static readonly string[] Roles = [Speaker.Agent.ToKey(), Speaker.Customer.ToKey()];
    private static readonly string[] Acts = [.. Labels.AgentActs.All, .. Labels.CustomerActs.All];

    /// <summary>The condition as far as it could be read; it is whole only when nothing was reported. Null when it asks for nothing.</summary>
    /// <param name="fields">Of the condition.</param>
    /// <param name="depth">Of the condition.</param>
    /// <param name="alsoKnown">Fields that somebody else reads.</param>
    public TurnCondition? Parse(YamlFields fields, int depth, params string[] alsoKnown)
    {
        fields.RefuseUnknown([.. Fields, .. alsoKnown, .. (string[])["all", "any", "not"]]);
        foreach (var combination in ((string[])["all", "any", "not"]).Where(fields.Has))
            fields.Report(combination, $"\"{combination}\" stands where a turn is asked for", "A relation looks for a turn: give its phrase, act or violation, or a list under \"any\".");
        if (!Fields.Any(fields.Has))
        {
            fields.Report(null, "the condition asks for nothing", $"Give one of: {string.Join(", ", Fields)}; or all, any, not.");
            return null;
        }
        var condition = new TurnCondition
        {
            Words = WordTestParser.Parse(fields),
            Speaker = fields.Has("role") ? RoleOf(fields) : null,
            Acts = fields.KeysOrOne("act", Acts),
            Violations = fields.KeysOrOne("violation", Labels.Violations.All),
            Personalities = fields.KeysOrOne("personality", Labels.Personalities.All),
            First = fields.Mapping("first") is { } first ? ExtentOf(first) : null,
            Last = fields.Mapping("last") is { } last ? ExtentOf(last) : null,
            Relations = RelationsOf(fields, depth),
        };
        RefuseContradictions(fields, condition);
        return condition;
    }

    private static Speaker? RoleOf(YamlFields fields) => SpeakerKeys.TryParse(fields.Key("role", Roles), out var speaker) ? speaker : null;

    private List<Relation> RelationsOf(YamlFields fields, int depth)
    {
        var relations = new List<Relation>();
        foreach (var name in Fields.Where(name => name.EndsWith("_by", StringComparison.Ordinal)))
        {
            if (fields.Mapping(name) is not { } related)
                continue;
            relations.Add(new Relation
            {
                IsAfter = name.EndsWith("followed_by", StringComparison.Ordinal),
                IsNegated = name.StartsWith("not_", StringComparison.Ordinal),
                Within = related.Mapping("within", required: true) is { } within ? ExtentOf(within) : default,
                To = parseRelated(related, depth + 1),
            });
        }
        return relations;
    }

    private static Extent ExtentOf(YamlFields fields)
    {
        fields.RefuseUnknown("turns", "seconds");
        if (fields.Has("turns") == fields.Has("seconds"))
            fields.Report(null, "it gives turns and seconds, or neither", "Give one of them: {turns: 2} or {seconds: 20}.");
        return fields.Has("turns")
            ? new Extent(fields.Number("turns", 1, 1, MaximumTurns), null)
            : new Extent(null, TimeSpan.FromSeconds(fields.Number("seconds", 1, 1, MaximumSeconds)));
    }

    /// <summary>What no turn can be at once would never hit.</summary>
    private static void RefuseContradictions(YamlFields fields, TurnCondition condition)
    {
        var isAgent = condition.Violations.Count > 0 || (condition.Acts.Count > 0 && condition.Acts.All(Labels.AgentActs.All.Contains));
        var isCustomer = condition.Acts.Count > 0 && condition.Acts.All(Labels.CustomerActs.All.Contains);
        if ((isAgent && condition.Speaker == Speaker.Customer) || (isCustomer && condition.Speaker == Speaker.Agent))
            fields.Report("role", $"\"role\" is \"{condition.Speaker!.Value.ToKey()}\", but the act or violation is the other side's", "Correct the role, or leave it out.");
        else if (isAgent && isCustomer)
            fields.Report("act", "the act is the customer's and the violation the agent's: no turn has both", "Split them: one followed_by the other.");
    }
}
