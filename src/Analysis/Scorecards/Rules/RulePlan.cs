namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A rule set made ready: its moments by number, each with the words it waits for. Immutable; shared by all calls.</summary>
internal sealed class RulePlan
{
    private readonly List<Moment> _moments = [];
    private readonly Dictionary<WordTest, int> _words = [];

    public RulePlan(IReadOnlyList<Rule> rules)
    {
        Rules = rules.Select(rule =>
        {
            var first = _moments.Count;
            return new PlannedRule(rule, NodeOf(rule.When), first, _moments.Count);
        }).ToArray();
        Words = new WordFinder(_words.OrderBy(word => word.Value).Select(word => word.Key).ToList());
        Triggers = new MomentTriggers(_moments, _words.Count);
    }

    public PlannedRule[] Rules { get; }

    public IReadOnlyList<Moment> Moments => _moments;

    public WordFinder Words { get; }

    public MomentTriggers Triggers { get; }

    private RuleNode NodeOf(Condition condition) => condition switch
    {
        AllCondition all => new AllNode([.. all.Parts.Select(NodeOf)]),
        AnyCondition any => new AnyNode([.. any.Parts.Select(NodeOf)]),
        NotCondition not => new NotNode(NodeOf(not.Part)),
        TurnCondition turn => new MomentNode(MomentOf(turn)),
        _ => throw new ArgumentException($"Unknown condition {condition.GetType().Name}.", nameof(condition)),
    };

    /// <summary>Those it relates to come first, so that they are settled before it.</summary>
    private Moment MomentOf(TurnCondition condition)
    {
        var relations = condition.Relations.Select(relation => relation.To.Select(to => MomentOf(to).Index).ToArray()).ToArray();
        var words = condition.Words.Select(group => group.Select(NumberOf).ToArray()).ToArray();
        var moment = new Moment(_moments.Count, condition, words, relations);
        _moments.Add(moment);
        return moment;
    }

    private int NumberOf(WordTest test)
    {
        if (!_words.TryGetValue(test, out var number))
            _words.Add(test, number = _words.Count);
        return number;
    }
}
