using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Analysis.Tests.Scorecards.Rules;

/// <summary>Rules and calls of every shape, small enough to collide: few words, few acts, short windows.</summary>
internal sealed class RandomRules(int seed)
{
    private static readonly string[] Words = ["甲乙", "丙", "丁戊", "己"];
    private static readonly string[] Acts = [Labels.AgentActs.Acknowledge, Labels.CustomerActs.ObjectionPrice, Labels.CustomerActs.Vague];
    private static readonly string[] Violations = [Labels.Violations.Arguing, Labels.Violations.Begging];
    private static readonly string[] Personalities = [Labels.Personalities.Hesitant, Labels.Personalities.Bargaining];
    private readonly Random _random = new(seed);

    public Rule Rule(int number) => new($"rule-{number}", new BilingualText("规", "rule"), Condition(3));

    /// <summary>Turns with what the customer was taken for after each.</summary>
    public List<(TurnReport Turn, string Personality)> Call()
    {
        var turns = new List<(TurnReport, string)>();
        var clock = 0;
        var isTimed = Chance(0.8);
        for (var i = 0; i < _random.Next(0, 16); i++)
        {
            clock += _random.Next(-2, 8);
            turns.Add((Turn(i, isTimed && Chance(0.9) ? Math.Max(0, clock) : null), Pick(Personalities)));
        }
        return turns;
    }

    private TurnReport Turn(int index, int? second) => new()
    {
        Index = index,
        Speaker = (Speaker)_random.Next(0, 3),
        Text = string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Chance(0.5) ? Pick(Words) : "无,")),
        StartOffset = second is { } start ? TimeSpan.FromSeconds(start) : null,
        EndOffset = second is { } begin && Chance(0.7) ? TimeSpan.FromSeconds(begin + _random.Next(0, 4)) : null,
        Acts = Acts.Where(_ => Chance(0.3)).Select(act => new LabelProbability(act, 0.9)).ToList(),
        Violations = Violations.Where(_ => Chance(0.2)).Select(violation => new ViolationFinding { Id = "v", Violation = violation, Probability = 0.9 }).ToList(),
    };

    private Condition Condition(int depth) => depth == 0 ? TurnCondition(1) : _random.Next(0, 5) switch
    {
        0 => new AllCondition(Some(() => Condition(depth - 1))),
        1 => new AnyCondition(Some(() => Condition(depth - 1))),
        2 => new NotCondition(Condition(depth - 1)),
        _ => TurnCondition(2),
    };

    private TurnCondition TurnCondition(int depth) => new()
    {
        Words = Chance(0.6) ? [Some(() => new PhraseTest(Pick(Words))).Distinct().ToList<WordTest>()] : [],
        Speaker = Chance(0.3) ? Pick([Speaker.Agent, Speaker.Customer]) : null,
        Acts = Chance(0.2) ? [Pick(Acts)] : [],
        Violations = Chance(0.1) ? [Pick(Violations)] : [],
        Personalities = Chance(0.1) ? [Pick(Personalities)] : [],
        First = Chance(0.15) ? Extent() : null,
        Last = Chance(0.15) ? Extent() : null,
        Relations = depth == 0 || Chance(0.4) ? [] : Some(() => Relation(depth - 1)),
    };

    private Relation Relation(int depth) => new()
    {
        IsAfter = Chance(0.5),
        IsNegated = Chance(0.4),
        Within = Extent(),
        To = Some(() => TurnCondition(depth)),
    };

    private Extent Extent() => Chance(0.5) ? new Extent(_random.Next(1, 5), null) : new Extent(null, TimeSpan.FromSeconds(_random.Next(1, 16)));

    private List<T> Some<T>(Func<T> make) => Enumerable.Range(0, _random.Next(1, 3)).Select(_ => make()).ToList();

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
