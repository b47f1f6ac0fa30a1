namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A rule set made ready: its moments by number, each with the words it waits for. Immutable; shared by all calls.</summary>
internal sealed class RulePlan
{
    private readonly List<Moment> _moments = [];
    private readonly Dictionary<WordTest, int> _words = [];

    /// <summary>Many rules ask for the same turn ("a price objection"): it is looked for once.</summary>
    private readonly Dictionary<string, Moment> _momentByKey = new(StringComparer.Ordinal);

    public RulePlan(IReadOnlyList<Rule> rules)
    {
        Rules = rules.Select(Plan).ToArray();
        Words = new WordFinder(_words.OrderBy(word => word.Value).Select(word => word.Key).ToList());
        Triggers = new MomentTriggers(_moments, _words.Count);
    }

    public PlannedRule[] Rules { get; }

    public IReadOnlyList<Moment> Moments => _moments;

    public WordFinder Words { get; }

    public MomentTriggers Triggers { get; }

    private PlannedRule Plan(Rule rule)
    {
        var moments = new List<int>();
        return new PlannedRule(rule, NodeOf(rule.When, moments), [.. moments.Distinct()]);
    }

    private RuleNode NodeOf(Condition condition, List<int> moments)
    {
        switch (condition)
        {
            case AllCondition all:
                return new AllNode([.. all.Parts.Select(part => NodeOf(part, moments))]);
            case AnyCondition any:
                return new AnyNode([.. any.Parts.Select(part => NodeOf(part, moments))]);
            case NotCondition not:
                return new NotNode(NodeOf(not.Part, moments));
            case TurnCondition turn:
                var moment = MomentOf(turn);
                moments.Add(moment.Index);
                return new MomentNode(moment);
            default:
                throw new ArgumentException($"Unknown condition {condition.GetType().Name}.", nameof(condition));
        }
    }

    /// <summary>Those it relates to come first, so that they are settled before it.</summary>
    private Moment MomentOf(TurnCondition condition)
    {
        var relations = condition.Relations.Select(relation => relation.To.Select(to => MomentOf(to).Index).Distinct().Order().ToArray()).ToArray();
        var words = condition.Words.Select(group => group.Select(NumberOf).Order().ToArray()).ToArray();
        var key = KeyOf(condition, words, relations);
        if (_momentByKey.TryGetValue(key, out var known))
            return known;
        var moment = new Moment(_moments.Count, condition, words, relations);
        _moments.Add(moment);
        _momentByKey.Add(key, moment);
        return moment;
    }

    /// <summary>The same for conditions that ask for the same.</summary>
    private static string KeyOf(TurnCondition condition, int[][] words, int[][] relations)
    {
        var related = condition.Relations.Select((relation, i) => $"{relation.IsAfter} {relation.IsNegated} {relation.Within} {string.Join(',', relations[i])}");
        return string.Join(
            '|',
            string.Join(';', words.Select(group => string.Join(',', group))),
            condition.Speaker,
            Sorted(condition.Acts),
            Sorted(condition.Violations),
            Sorted(condition.Personalities),
            condition.First,
            condition.Last,
            string.Join(';', related));
    }

    private static string Sorted(IReadOnlyList<string> keys) => string.Join(',', keys.Order(StringComparer.Ordinal));

    private int NumberOf(WordTest test)
    {
        if (!_words.TryGetValue(test, out var number))
            _words.Add(test, number = _words.Count);
        return number;
    }
}
