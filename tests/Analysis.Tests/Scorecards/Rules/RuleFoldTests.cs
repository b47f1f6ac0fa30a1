using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;
using Parley.Analysis.Tests.Checks;
using Parley.Analysis.Text;

namespace Parley.Analysis.Tests.Scorecards.Rules;

/// <summary>What rules say while a call is on, and when they can say it.</summary>
public sealed class RuleFoldTests
{
    [Fact]
    public void Results_NotFollowedWithinTwoTurns_IsPendingUntilTwoTurnsHavePassed()
    {
        var outcomes = Live(
            "{ act: objection_price, not_followed_by: { act: acknowledge, within: { turns: 2 } } }",
            A.Customer("太贵了", "objection_price"), A.Agent("嗯"), A.Customer("是吧"));

        Assert.Equal([RuleOutcome.Pending, RuleOutcome.Pending, RuleOutcome.Hit], outcomes);
    }

    [Fact]
    public void Results_LastTurns_StayPendingUntilTheCallEnds()
    {
        using var folder = new StandardsFolder();
        var fold = Fold(folder, "{ phrase: 再见, last: { turns: 2 } }");

        Observe(fold, 0, A.Agent("再见"));
        Assert.Equal(RuleOutcome.Pending, Live(fold));
        Assert.Equal(RuleOutcome.Hit, Ended(fold));
        Observe(fold, 1, A.Customer("等等"));
        Observe(fold, 2, A.Customer("还有一件事"));

        Assert.Equal(RuleOutcome.Pending, Live(fold));
        Assert.Equal(RuleOutcome.NoHit, Ended(fold));
    }

    [Fact]
    public void Results_FirstTurnsArePast_NoHitIsKnownAtOnce() => Assert.Equal(
        [RuleOutcome.Pending, RuleOutcome.NoHit],
        Live("{ act: greeting, first: { turns: 2 } }", A.Agent("喂"), A.Customer("你哪位")));

    [Fact]
    public void Results_NotSaid_IsPendingUntilSaidOrOver()
    {
        Assert.Equal([RuleOutcome.Pending, RuleOutcome.NoHit], Live("{ not: { phrase: 谢谢 } }", A.Agent("喂"), A.Agent("谢谢您")));
        using var folder = new StandardsFolder();
        var fold = Fold(folder, "{ not: { phrase: 谢谢 } }");
        Observe(fold, 0, A.Agent("喂"));
        Assert.Equal(RuleOutcome.Hit, Ended(fold));
    }

    [Fact]
    public void Results_HitByRelation_ShowsBothEnds()
    {
        using var folder = new StandardsFolder();
        var fold = Fold(folder, "{ violation: arguing, followed_by: { role: agent, phrase: 对不起, within: { turns: 3 } } }");
        Observe(fold, 0, A.Agent("您懂不懂").Violating("arguing"));
        Observe(fold, 1, A.Customer("你什么态度,对不起谁啊"));
        Observe(fold, 2, A.Agent("啊,对不起,是我急了"));

        Assert.Equal([new TurnSpan(0, 0, 4), new TurnSpan(2, 2, 5)], Assert.Single(fold.Results("zh", true, ended: false)).Evidence);
    }

    [Fact]
    public void Results_SecondsWithoutTimes_CannotBeTold()
    {
        using var folder = new StandardsFolder();
        var fold = Fold(folder, "{ phrase: 您好, first: { seconds: 20 } }");
        Observe(fold, 0, A.Agent("您好"));

        Assert.Equal((RuleOutcome.Pending, RuleOutcome.CannotTell), (Live(fold), Ended(fold)));
    }

    [Theory]
    [InlineData(10, RuleOutcome.Hit)]
    [InlineData(11, RuleOutcome.NoHit)]
    public void Results_WithinSeconds_CountsFromTheEndOfTheTurn(int start, RuleOutcome outcome)
    {
        using var folder = new StandardsFolder();
        var fold = Fold(folder, "{ phrase: 太贵, followed_by: { phrase: 理解, within: { seconds: 5 } } }");
        Observe(fold, 0, A.Customer("太贵").At(0, 5));
        Observe(fold, 1, A.Agent("理解").At(start, start + 1));

        Assert.Equal(outcome, Ended(fold));
    }

    [Fact]
    public void Results_RoleOfUnknownSpeaker_CannotBeTold()
    {
        using var folder = new StandardsFolder();
        var fold = Fold(folder, "{ phrase: 保证, role: agent }");
        Observe(fold, 0, A.Turn(Speaker.Unknown, "我保证"));
        Assert.Equal(RuleOutcome.CannotTell, Ended(fold));

        Observe(fold, 1, A.Agent("我保证"));
        Assert.Equal(RuleOutcome.Hit, Ended(fold));
    }

    [Fact]
    public void Results_Personality_IsThatOfTheTurn()
    {
        using var folder = new StandardsFolder();
        var fold = Fold(folder, "{ role: agent, personality: intimidating, phrase: 便宜 }");
        fold.Observe(A.Agent("给您便宜点"), NormalizedText.From("给您便宜点"), "undetermined");
        Assert.Equal(RuleOutcome.NoHit, Ended(fold));

        fold.Observe(A.Agent("再便宜点") with { Index = 1 }, NormalizedText.From("再便宜点"), "intimidating");
        Assert.Equal(RuleOutcome.Hit, Ended(fold));
    }

    [Fact]
    public void Results_NothingNew_GivesTheSameResultsAgain()
    {
        using var folder = new StandardsFolder();
        var fold = Fold(folder, "{ phrase: 您好 }");
        Observe(fold, 0, A.Agent("您好"));
        var first = fold.Results("zh", true, ended: false);
        Observe(fold, 1, A.Customer("嗯"));

        Assert.Same(first[0], fold.Results("zh", true, ended: false)[0]);
        Observe(fold, 2, A.Agent("您好您好"));
        Assert.Equal(2, fold.Results("zh", true, ended: false)[0].Evidence.Count);
    }

    private static List<RuleOutcome> Live(string when, params TurnReport[] turns)
    {
        using var folder = new StandardsFolder();
        var fold = Fold(folder, when);
        return turns.Select((turn, i) =>
        {
            Observe(fold, i, turn);
            return Live(fold);
        }).ToList();
    }

    private static RuleOutcome Live(RuleFold fold) => Assert.Single(fold.Results("zh", true, ended: false)).Outcome;

    private static RuleOutcome Ended(RuleFold fold) => Assert.Single(fold.Results("zh", true, ended: true)).Outcome;

    private static void Observe(RuleFold fold, int index, TurnReport turn) =>
        fold.Observe(turn with { Index = index }, NormalizedText.From(turn.Text), Labels.Personalities.Undetermined);

    private static RuleFold Fold(StandardsFolder folder, string when)
    {
        var (rules, errors) = RuleSetLoader.Load(folder.Write("rules.yaml", $"version: 1.0.0\nrules:\n  - id: r\n    title: {{ zh: 规, en: rule }}\n    when: {when}\n"));
        Assert.Empty(errors);
        return rules!.Open();
    }
}
