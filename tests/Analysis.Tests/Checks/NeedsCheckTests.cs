using Parley.Analysis.Calls;
using Parley.Analysis.Checks;

namespace Parley.Analysis.Tests.Checks;

public sealed class NeedsCheckTests
{
    private static readonly HandbookChecks Led = A.Checks(
        A.Agent("现在用得怎么样?", "need_probe"),
        A.Customer("老是漏", "need_latent"),
        A.Agent("漏一次停一班,损失不小", "seriousness"),
        A.Customer("那得换一台", "need_explicit"));

    [Theory]
    [InlineData(CheckKeys.NeedsLatent, 1)]
    [InlineData(CheckKeys.NeedsExplicit, 3)]
    [InlineData(CheckKeys.NeedsSeriousness, 2)]
    public void Evaluate_NeedFound_IsMetByItsTurn(string key, int turn)
    {
        var result = Led.Live(key);

        Assert.Equal((CheckOutcome.Met, "H2.8"), (result.Outcome, result.Handbook));
        Assert.Equal(turn, Assert.Single(result.Evidence).Turn);
    }

    [Fact]
    public void Evaluate_LatentThenLeadThenExplicit_IsLed() =>
        Assert.Equal([1, 2, 3], Led.Live(CheckKeys.NeedsLed).Evidence.Select(span => span.Turn));

    [Fact]
    public void Evaluate_ExplicitWithoutLeadBetween_IsNotLed()
    {
        var checks = A.Checks(A.Agent("您好"), A.Customer("老是漏", "need_latent"), A.Agent("我们有新款", "feature"), A.Customer("想换", "need_explicit"));

        Assert.Equal(CheckOutcome.CannotTell, checks.Live(CheckKeys.NeedsLed).Outcome);
        Assert.Equal(CheckOutcome.Missed, checks.Ended(CheckKeys.NeedsLed).Outcome);
    }

    [Fact]
    public void Evaluate_BuyingSignal_VoicesANeed() =>
        Assert.Equal(CheckOutcome.Met, A.Checks(A.Customer("先来两台", "buying_signal")).Live(CheckKeys.NeedsExplicit).Outcome);

    [Fact]
    public void Evaluate_NoNeed_IsMissedAtTheEndAndNothingWasThereToLeadFrom()
    {
        var checks = A.Checks(A.Agent("您好"), A.Customer("嗯"));

        Assert.Equal(CheckOutcome.CannotTell, checks.Live(CheckKeys.NeedsLatent).Outcome);
        Assert.Equal(CheckOutcome.Missed, checks.Ended(CheckKeys.NeedsLatent).Outcome);
        Assert.Equal(CheckOutcome.Missed, checks.Ended(CheckKeys.NeedsSeriousness).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, checks.Ended(CheckKeys.NeedsLed).Outcome);
    }

    [Theory]
    [InlineData("closing")]
    [InlineData("after_sales")]
    public void Evaluate_LaterStages_DoNotAskForNeeds(string stage) =>
        Assert.Equal(CheckOutcome.NotApplicable, A.Checks(A.Agent("您好"), A.Customer("嗯")).Ended(CheckKeys.NeedsLatent, A.StateOf(stage)).Outcome);

    [Fact]
    public void Evaluate_RefusedAtOnce_DoesNotApply() =>
        Assert.Equal(CheckOutcome.NotApplicable, A.Checks(A.Agent("您好"), A.Customer("不要,别打了", "refusal")).Ended(CheckKeys.NeedsExplicit).Outcome);

    [Fact]
    public void Evaluate_AgentAlone_CannotTellTheCustomersNeeds()
    {
        var checks = A.Checks(A.Agent("您好"), A.Agent("在吗"));

        Assert.Equal(CheckOutcome.CannotTell, checks.Ended(CheckKeys.NeedsLatent).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, checks.Ended(CheckKeys.NeedsLed).Outcome);
    }

    [Fact]
    public void Evaluate_Presentation_CountsFeaturesAndBenefits()
    {
        var features = A.Checks(A.Agent("本安型的", "feature"), A.Customer("嗯"), A.Agent("双电池", "feature"));
        var both = A.Checks(A.Agent("双电池,您一个班不用换", "feature", "benefit"));

        var missed = features.Ended(CheckKeys.PresentationBenefit);
        Assert.Equal((CheckOutcome.Missed, 2, 0), (missed.Outcome, missed.Measures["features"], missed.Measures["benefits"]));
        Assert.Equal(CheckOutcome.CannotTell, features.Live(CheckKeys.PresentationBenefit).Outcome);
        Assert.Equal(CheckOutcome.Met, both.Live(CheckKeys.PresentationBenefit).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, A.Checks(A.Agent("您好")).Ended(CheckKeys.PresentationBenefit).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, A.Checks(A.Customer("喂")).Ended(CheckKeys.PresentationBenefit).Outcome);
    }
}
