using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Checks;

public sealed class NextStepCheckTests
{
    private static readonly TurnReport Choice = A.Agent("周二上午还是周三下午?", "appointment_choice");
    private static readonly TurnReport Open = A.Agent("那我明天给您打电话", "appointment_open");

    [Fact]
    public void Evaluate_ClosedChoice_IsMetEvenAfterAnAnnouncement()
    {
        var result = A.Checks(Open, A.Customer("嗯"), Choice).Live(CheckKeys.NextStep);

        Assert.Equal((CheckOutcome.Met, "H6.1"), (result.Outcome, result.Handbook));
        Assert.Equal((1, 1), (result.Measures["closed_choices"], result.Measures["open_proposals"]));
        Assert.Equal(2, Assert.Single(result.Evidence).Turn);
    }

    [Fact]
    public void Evaluate_OnlyAnnounced_IsMissedAtTheEnd()
    {
        var checks = A.Checks(Open, A.Customer("嗯"));

        Assert.Equal(CheckOutcome.CannotTell, checks.Live(CheckKeys.NextStep).Outcome);
        Assert.Equal((CheckOutcome.Missed, 1), (checks.Ended(CheckKeys.NextStep).Outcome, checks.Ended(CheckKeys.NextStep).Measures["open_proposals"]));
    }

    [Fact]
    public void Evaluate_None_IsMissedExceptAfterRefusalOrInService()
    {
        Assert.Equal(CheckOutcome.Missed, A.Checks(A.Agent("好"), A.Customer("嗯")).Ended(CheckKeys.NextStep).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, A.Checks(A.Agent("好"), A.Customer("不要", "refusal")).Ended(CheckKeys.NextStep).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, A.Checks(A.Agent("好"), A.Customer("嗯")).Ended(CheckKeys.NextStep, A.StateOf("after_sales")).Outcome);
        Assert.Equal(CheckOutcome.Missed, A.Checks(A.Agent("好"), A.Customer("不要", "refusal"), A.Customer("那来一台", "buying_signal")).Ended(CheckKeys.NextStep).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, A.Checks(A.Customer("嗯")).Ended(CheckKeys.NextStep).Outcome);
    }
}
