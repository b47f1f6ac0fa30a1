using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Checks;

public sealed class ObjectionsCheckTests
{
    private static readonly TurnReport Price = A.Customer("我听了半天,你们这个价格太贵了", "objection_price");

    [Fact]
    public void Objections_Raised_IsOpenAndPointsAtTheClause()
    {
        var objection = Assert.Single(A.Checks(Price).Objections());

        Assert.Equal((0, "objection_price", 0.9, ObjectionAnswer.Open, true), (objection.Turn, objection.Kind, objection.Probability, objection.Answer, objection.Blocking));
        var span = Assert.Single(objection.Evidence);
        Assert.Equal("你们这个价格太贵了", Price.Text[span.Start..span.End]);
    }

    [Theory]
    [InlineData("acknowledge", "您说得在理", ObjectionAnswer.Answered)]
    [InlineData(null, "三百八是底了", ObjectionAnswer.Answered)]
    [InlineData(null, "这个价格是含税的", ObjectionAnswer.Answered)]
    [InlineData(null, "对了您贵姓", ObjectionAnswer.PassedBy)]
    public void Objections_AgentGoesOn_IsTakenUpOrPassedBy(string? act, string text, ObjectionAnswer expected)
    {
        var objection = Assert.Single(A.Checks(Price, A.Agent(text, act is null ? [] : [act])).Objections());

        Assert.Equal(expected, objection.Answer);
        Assert.Equal(expected == ObjectionAnswer.Answered ? [1] : [], objection.AnsweredBy);
    }

    [Fact]
    public void Objections_PassedByThenTakenUp_IsAnswered()
    {
        var objection = Assert.Single(A.Checks(Price, A.Agent("对了您贵姓"), A.Agent("您嫌贵我理解", "acknowledge")).Objections());

        Assert.Equal((ObjectionAnswer.Answered, 2), (objection.Answer, Assert.Single(objection.AnsweredBy)));
    }

    [Fact]
    public void Objections_ForbiddenResponse_StaysViolatedWhenRepaired()
    {
        var checks = A.Checks(Price, A.Agent("买不起别问").Violating("contempt", answers: 0), A.Customer("什么态度"), A.Agent("对不起,是我话重了", "acknowledge"));

        var objection = Assert.Single(checks.Objections());
        Assert.Equal(ObjectionAnswer.Violated, objection.Answer);
        Assert.Equal(1, objection.AnsweredBy[0]);
        var result = checks.Live(CheckKeys.ObjectionsAnswered);
        Assert.Equal((CheckOutcome.Missed, 1), (result.Outcome, result.Measures["objections_violated"]));
        Assert.Equal(1, result.Evidence[0].Turn);
    }

    [Fact]
    public void Objections_ViolationOfAnotherTurn_IsNotThisOnes()
    {
        var checks = A.Checks(Price, A.Agent("含运费的", "feature"), A.Customer("先不说了", "objection_timing"), A.Agent("求您了").Violating("begging", answers: 2));

        Assert.Equal([ObjectionAnswer.Answered, ObjectionAnswer.Violated], checks.Objections().Select(objection => objection.Answer));
    }

    [Fact]
    public void Objections_SameKindInTheNextTurn_IsOneAndOpenAgain()
    {
        var again = A.Customer("还是贵", "objection_price");
        var checks = A.Checks(Price, A.Agent("质保三年", "feature"), again);

        var objection = Assert.Single(checks.Objections());
        Assert.Equal((0, ObjectionAnswer.Open, true), (objection.Turn, objection.Answer, objection.Blocking));
        Assert.Equal([1], objection.AnsweredBy);
    }

    [Fact]
    public void Objections_SameKindMuchLater_IsAnother()
    {
        var checks = A.Checks(Price, A.Agent("质保三年", "feature"), A.Customer("怎么修"), A.Agent("上门"), A.Customer("多久"), A.Agent("半天"), Price);

        Assert.Equal([0, 6], checks.Objections().Select(objection => objection.Turn));
    }

    [Theory]
    [InlineData("先来两台", "buying_signal", false)]
    [InlineData("有道理", null, false)]
    [InlineData("怎么修", "question_service", true)]
    [InlineData("再说吧", "vague", true)]
    public void Objections_CustomersNextWords_TellWhetherItBlocks(string text, string? act, bool blocking)
    {
        var checks = A.Checks(Price, A.Agent("质保三年,一年省两万", "benefit"), A.Customer(text, act is null ? [] : [act]));

        Assert.Equal(blocking, Assert.Single(checks.Objections()).Blocking);
        Assert.Equal(blocking ? 1 : 0, checks.Live(CheckKeys.ObjectionsBlocker).Measures["objections_blocking"]);
    }

    [Fact]
    public void Objections_AcceptedNextStep_NoLongerBlocks()
    {
        var checks = A.Checks(Price, A.Agent("我带样品来,周二还是周三?", "appointment_choice"), A.Customer("周三吧"));

        Assert.False(Assert.Single(checks.Objections()).Blocking);
    }

    [Fact]
    public void Objections_CounterOffer_BlocksStill()
    {
        var checks = A.Checks(Price, A.Agent("三百八", "feature"), A.Customer("三百五就签", "objection_price", "buying_signal"));

        Assert.True(Assert.Single(checks.Objections()).Blocking);
    }

    [Fact]
    public void Objections_FarewellAfterARefusal_AnswersIt() =>
        Assert.Equal(ObjectionAnswer.Answered, Assert.Single(A.Checks(A.Customer("不要", "refusal"), A.Agent("那不打扰了,祝您生意兴隆")).Objections()).Answer);

    [Fact]
    public void Answered_AllOrNone_IsToldAtTheEnd()
    {
        var answered = A.Checks(Price, A.Agent("质保三年", "feature"));
        var passedBy = A.Checks(Price, A.Agent("对了您贵姓"));
        var lost = A.Checks(Price, A.Agent("对了您贵姓"), A.Customer("赵"), A.Agent("哦"), A.Customer("嗯"));

        Assert.Equal(CheckOutcome.CannotTell, answered.Live(CheckKeys.ObjectionsAnswered).Outcome);
        Assert.Equal(CheckOutcome.Met, answered.Ended(CheckKeys.ObjectionsAnswered).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, passedBy.Live(CheckKeys.ObjectionsAnswered).Outcome);
        Assert.Equal(CheckOutcome.Missed, passedBy.Ended(CheckKeys.ObjectionsAnswered).Outcome);
        Assert.Equal(CheckOutcome.Missed, lost.Live(CheckKeys.ObjectionsAnswered).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, A.Checks(A.Agent("您好"), A.Customer("嗯")).Ended(CheckKeys.ObjectionsAnswered).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, A.Checks(Price).Ended(CheckKeys.ObjectionsAnswered).Outcome);
    }

    [Fact]
    public void Blocker_CustomerPutsOff_IsProbedMissedOrGone()
    {
        var vague = A.Customer("再看看吧", "vague");
        var probed = A.Checks(vague, A.Agent("是价格还是质量不放心?", "blocker_probe"));
        var missed = A.Checks(vague, A.Agent("好的"));
        var gone = A.Checks(vague, A.Agent("送您一个月试用", "benefit"), A.Customer("那试试", "buying_signal"));
        var clear = A.Checks(A.Agent("您好"), Price);

        Assert.Equal((CheckOutcome.Met, "H6.3"), (probed.Live(CheckKeys.ObjectionsBlocker).Outcome, probed.Live(CheckKeys.ObjectionsBlocker).Handbook));
        Assert.Equal(CheckOutcome.CannotTell, missed.Live(CheckKeys.ObjectionsBlocker).Outcome);
        Assert.Equal(CheckOutcome.Missed, missed.Ended(CheckKeys.ObjectionsBlocker).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, gone.Ended(CheckKeys.ObjectionsBlocker).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, clear.Ended(CheckKeys.ObjectionsBlocker).Outcome);
    }
}
