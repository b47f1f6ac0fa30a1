using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Checks;

public sealed class ComplaintCheckTests
{
    private static readonly string[] Steps =
        [CheckKeys.ComplaintListen, CheckKeys.ComplaintAcknowledge, CheckKeys.ComplaintOfferHelp, CheckKeys.ComplaintChoices, CheckKeys.ComplaintHonestPromise];

    private static readonly TurnReport Complaint = A.Customer("修了三回还漏,你们管不管", "complaint");

    [Theory]
    [InlineData(CheckKeys.ComplaintListen, "listen_confirm", "H8.1")]
    [InlineData(CheckKeys.ComplaintAcknowledge, "acknowledge", "H8.2")]
    [InlineData(CheckKeys.ComplaintOfferHelp, "offer_help", "H8.3")]
    [InlineData(CheckKeys.ComplaintChoices, "give_choices", "H8.4a")]
    [InlineData(CheckKeys.ComplaintHonestPromise, "honest_promise", "H8.4b")]
    public void Evaluate_StepAfterTheComplaint_IsMetAndBeforeItIsNot(string key, string act, string handbook)
    {
        var after = A.Checks(Complaint, A.Agent("我查一下", act));
        var before = A.Checks(A.Agent("我查一下", act), Complaint, A.Agent("哦"));

        Assert.Equal((CheckOutcome.Met, handbook), (after.Live(key).Outcome, after.Live(key).Handbook));
        Assert.Equal([new TurnSpan(1, 0, 4)], after.Live(key).Evidence);
        Assert.Equal(CheckOutcome.CannotTell, before.Live(key).Outcome);
        Assert.Equal(CheckOutcome.Missed, before.Ended(key).Outcome);
    }

    [Fact]
    public void Evaluate_UnsupportedPromise_IsMissedAtOnceWhateverElseWasPromised()
    {
        var result = A.Checks(Complaint, A.Agent("三点给您回电", "honest_promise"), A.Agent("绝对不会再坏", "unsupported_promise")).Live(CheckKeys.ComplaintHonestPromise);

        Assert.Equal(CheckOutcome.Missed, result.Outcome);
        Assert.Equal(2, Assert.Single(result.Evidence).Turn);
        Assert.Equal((1, 1), (result.Measures["honest_promises"], result.Measures["unsupported_promises"]));
    }

    [Fact]
    public void Evaluate_NoComplaint_DoesNotApply()
    {
        var checks = A.Checks(A.Agent("您好"), A.Customer("嗯"));

        Assert.All(Steps, key => Assert.Equal(CheckOutcome.CannotTell, checks.Live(key).Outcome));
        Assert.All(Steps, key => Assert.Equal(CheckOutcome.NotApplicable, checks.Ended(key).Outcome));
        Assert.All(Steps, key => Assert.Equal(CheckOutcome.CannotTell, A.Checks(Complaint).Ended(key).Outcome));
    }
}
