using FsCheck;
using FsCheck.Fluent;
using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;
using Parley.Analysis.Text;

namespace Parley.Analysis.Tests.Scorecards.Rules;

/// <summary>The engine against the definition, over rules and calls of every shape.</summary>
public sealed class RuleFoldPropertyTests
{
    private const int Cases = 3000;

    [Fact]
    public void Results_AfterEveryTurnAndAtTheEnd_AreWhatTheDefinitionSays() => ForAll(seed =>
    {
        var (rules, call, isSpeakerKnown) = Make(seed);
        var fold = rules.Open();
        for (var count = 0; count <= call.Count; count++)
        {
            if (count > 0)
                Observe(fold, call[count - 1]);
            // Live first: asking must not change what is there.
            fold.Results("zh", isSpeakerKnown, ended: false);
            var definition = new RulesByDefinition(call.Take(count).ToList(), isSpeakerKnown);
            var expected = rules.Rules.Select(rule => definition.Outcome(rule.When));
            Assert.Equal(expected, fold.Results("zh", isSpeakerKnown, ended: true).Select(result => result.Outcome));
        }
    });

    [Fact]
    public void Results_OnceDecidedLive_NeverChange() => ForAll(seed =>
    {
        var (rules, call, isSpeakerKnown) = Make(seed);
        var fold = rules.Open();
        var decided = new Dictionary<string, RuleOutcome>();
        foreach (var turn in call)
        {
            Observe(fold, turn);
            foreach (var result in fold.Results("zh", isSpeakerKnown, ended: false))
            {
                Assert.NotEqual(RuleOutcome.CannotTell, result.Outcome);
                if (decided.TryGetValue(result.Rule, out var before))
                    Assert.Equal(before, result.Outcome);
                else if (result.Outcome != RuleOutcome.Pending)
                    decided.Add(result.Rule, result.Outcome);
            }
        }
        foreach (var result in fold.Results("zh", isSpeakerKnown, ended: true))
        {
            Assert.NotEqual(RuleOutcome.Pending, result.Outcome);
            if (decided.TryGetValue(result.Rule, out var before))
                Assert.Equal(before, result.Outcome);
        }
    });

    [Fact]
    public void Results_LiveThenEnded_EqualThoseOfARecordedCall() => ForAll(seed =>
    {
        var (rules, call, isSpeakerKnown) = Make(seed);
        var live = rules.Open();
        foreach (var turn in call)
        {
            Observe(live, turn);
            live.Results("zh", isSpeakerKnown, ended: false);
        }
        var recorded = rules.Evaluate(Report(call, isSpeakerKnown));
        var ended = live.Results("zh", isSpeakerKnown, ended: true);
        Assert.Equal(recorded.Count, ended.Count);
        Assert.All(ended, (result, i) => Assert.True(result.SameAs(recorded[i]), result.Rule));
    });

    private static void ForAll(Action<int> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20261125, 7));

    private static (RuleSet Rules, List<(TurnReport Turn, string Personality)> Call, bool IsSpeakerKnown) Make(int seed)
    {
        var random = new RandomRules(seed);
        return (new RuleSet("1", Enumerable.Range(0, 4).Select(random.Rule).ToList()), random.Call(), seed % 5 != 0);
    }

    private static void Observe(RuleFold fold, (TurnReport Turn, string Personality) turn) =>
        fold.Observe(turn.Turn, NormalizedText.From(turn.Turn.Text), turn.Personality);

    private static CallReport Report(List<(TurnReport Turn, string Personality)> call, bool isSpeakerKnown) => new()
    {
        CallId = "c",
        Language = "zh",
        Stage = Labels.Stages.FirstContact,
        StageProbability = 1,
        Personality = PersonalityFinding.None with { History = call.Select(turn => new PersonalityPoint(turn.Turn.Index, turn.Personality, 1)).ToList() },
        Turns = call.Select(turn => turn.Turn).ToList(),
        Roles = isSpeakerKnown ? RolesFinding.Given : new RolesFinding(RolesOrigin.CannotTell, 0, new Dictionary<string, Speaker>()),
        Versions = new Versions("m", "p", "1"),
    };
}
