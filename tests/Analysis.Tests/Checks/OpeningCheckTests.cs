using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Checks;

public sealed class OpeningCheckTests
{
    private static readonly TurnReport FullOpening =
        A.Agent("您好,我是宏远科技的小张,现在方便说两句吗?", "greeting", "self_identification", "convenience_check");

    [Theory]
    [InlineData(CheckKeys.OpeningGreeting, "您好")]
    [InlineData(CheckKeys.OpeningSelfIdentification, "我是宏远科技的小张")]
    [InlineData(CheckKeys.OpeningConvenience, "现在方便说两句吗")]
    public void Evaluate_FullOpening_IsMetByTheWords(string key, string words)
    {
        var result = A.Checks(FullOpening).Live(key);

        Assert.Equal((CheckOutcome.Met, "H3"), (result.Outcome, result.Handbook));
        var span = Assert.Single(result.Evidence);
        Assert.Equal(words, FullOpening.Text[span.Start..span.End]);
        Assert.Equal(1, result.Measures["agent_turn"]);
    }

    [Fact]
    public void Evaluate_ThirdAgentTurnWithoutTimes_IsInTimeAndFourthIsLate()
    {
        TurnReport[] three = [A.Agent("a"), A.Customer("b"), A.Agent("c"), A.Customer("d"), A.Agent("你好", "greeting")];
        TurnReport[] four = [A.Agent("a"), A.Customer("b"), A.Agent("c"), A.Agent("d"), A.Agent("你好", "greeting")];

        Assert.Equal(CheckOutcome.Met, A.Checks(three).Live(CheckKeys.OpeningGreeting).Outcome);
        var late = A.Checks(four).Live(CheckKeys.OpeningGreeting);
        Assert.Equal(CheckOutcome.Missed, late.Outcome);
        Assert.Equal([new TurnSpan(4, 0, 2)], late.Evidence);
    }

    [Theory]
    [InlineData(19.9, CheckOutcome.Met)]
    [InlineData(20.1, CheckOutcome.Missed)]
    public void Evaluate_TimesKnown_CountsTwentySecondsFromTheFirstWords(double seconds, CheckOutcome expected)
    {
        var checks = A.Checks(A.Customer("喂").At(7, 8), A.Agent("你好", "greeting").At(7 + seconds, 9 + seconds));

        Assert.Equal(expected, checks.Live(CheckKeys.OpeningGreeting).Outcome);
    }

    [Fact]
    public void Evaluate_NothingYet_CannotBeToldUntilTheWindowCloses()
    {
        Assert.Equal(CheckOutcome.CannotTell, A.Checks(A.Agent("a"), A.Agent("b")).Live(CheckKeys.OpeningGreeting).Outcome);
        Assert.Equal(CheckOutcome.Missed, A.Checks(A.Agent("a"), A.Agent("b"), A.Agent("c")).Live(CheckKeys.OpeningGreeting).Outcome);
        Assert.Equal(CheckOutcome.Missed, A.Checks(A.Agent("a")).Ended(CheckKeys.OpeningGreeting).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, A.Checks(A.Customer("a")).Ended(CheckKeys.OpeningGreeting).Outcome);
    }

    [Fact]
    public void Evaluate_CustomerCalledIn_NeedsNoConvenienceCheck()
    {
        var complaint = A.Checks(A.Agent("您好", "greeting"), A.Customer("又坏了", "complaint"));
        var serviceLine = A.Checks(A.Agent("Thanks for calling Southlink, this is Brodie", "greeting"), A.Customer("hi"));
        var sales = A.Checks(A.Agent("您好", "greeting"), A.Customer("你说"));

        Assert.Equal(CheckOutcome.NotApplicable, complaint.Ended(CheckKeys.OpeningConvenience).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, serviceLine.Ended(CheckKeys.OpeningConvenience).Outcome);
        Assert.Equal(CheckOutcome.Missed, sales.Ended(CheckKeys.OpeningConvenience).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, sales.Ended(CheckKeys.OpeningConvenience, A.StateOf("after_sales")).Outcome);
    }

    [Fact]
    public void Evaluate_CallbackOpener_IsExpectedOnFollowUpsOnly()
    {
        var with = A.Checks(A.Agent("上次您问的价格,我给您核了", "callback_opener"));
        var without = A.Checks(A.Agent("您好", "greeting"));

        Assert.Equal(CheckOutcome.Met, with.Live(CheckKeys.CallbackOpener, A.StateOf("follow_up")).Outcome);
        Assert.Equal(CheckOutcome.Met, with.Live(CheckKeys.CallbackOpener, A.StateOf("first_contact", followUp: true)).Outcome);
        Assert.Equal(CheckOutcome.Missed, without.Ended(CheckKeys.CallbackOpener, A.StateOf("follow_up")).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, without.Live(CheckKeys.CallbackOpener, A.StateOf("follow_up")).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, without.Ended(CheckKeys.CallbackOpener).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, without.Live(CheckKeys.CallbackOpener, A.StateOf("cannot_tell")).Outcome);
    }
}
