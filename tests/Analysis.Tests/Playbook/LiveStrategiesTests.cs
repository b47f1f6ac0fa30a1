using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Tests.Playbook;

/// <summary>What the agent on the line is told, with the playbook that ships.</summary>
public sealed class LiveStrategiesTests
{
    private static readonly PlaybookSet Shipped = ShippedPlaybookTests.Load();

    [Fact]
    public void Select_LiveOpenPriceObjection_SaysWhichTurnAndThatItIsOpen()
    {
        var call = new CallSoFar().Agent().Customer().Agent().Customer("objection_price").Agent()
            .Objects("objection_price", ObjectionAnswer.Open, blocking: true);

        var first = call.Live(Shipped)[0];

        Assert.Equal(("objection:objection_price", 5), (first.Because, first.BecauseTurn));
        Assert.Equal("因为客户第 6 句提出价格异议，尚未回应", first.Reason);
        Assert.Equal("H5", first.Handbook);
    }

    [Fact]
    public void Select_LiveFreshViolation_ComesBeforeEverythingElse()
    {
        var call = new CallSoFar().Seems("intimidating").Objects("objection_price", ObjectionAnswer.Violated, blocking: true).Violates("arguing", 0.5);

        var chosen = call.Live(Shipped);

        Assert.Equal(("arguing-accept-then-facts", "violation:arguing", 1), (chosen[0].Id, chosen[0].Because, chosen[0].BecauseTurn));
        Assert.Equal("因为销售第 2 句与客户争辩", chosen[0].Reason);
        Assert.Contains(chosen, strategy => strategy.Because == "objection:objection_price");
    }

    [Fact]
    public void Select_LiveOldViolation_IsPast()
    {
        var call = new CallSoFar().Violates("arguing").Customer().Agent().Customer().Agent().Customer();

        Assert.DoesNotContain(call.Live(Shipped), strategy => strategy.Because == "violation:arguing");
        Assert.Contains(call.Report(Shipped), strategy => strategy.Because == "violation:arguing");
    }

    [Fact]
    public void Select_LiveComplaint_FollowsTheFourStepsInOrder()
    {
        List<string> firsts = [];
        var call = new CallSoFar().Objects("complaint", ObjectionAnswer.Answered, blocking: false);
        foreach (var act in (string[])["listen_confirm", "acknowledge", "offer_help", "give_choices", "honest_promise"])
        {
            firsts.Add(call.Live(Shipped)[0].Handbook);
            call.Agent(act).Customer();
        }

        Assert.Equal(["H8.1", "H8.2", "H8.3", "H8.4a", "H8.4b"], firsts);
        Assert.DoesNotContain(call.Live(Shipped), strategy => strategy.Handbook.StartsWith("H8", StringComparison.Ordinal));
    }

    [Fact]
    public void Select_Live_IsAtMostThreeAndTwoOfOneFinding()
    {
        var call = new CallSoFar().Seems("intimidating").Customer("vague", "buying_signal").Objects("objection_price", ObjectionAnswer.Open, blocking: true);

        var chosen = call.Live(Shipped);

        Assert.Equal(3, chosen.Count);
        Assert.All(chosen.GroupBy(strategy => strategy.Because), group => Assert.InRange(group.Count(), 1, 2));
        Assert.Empty(call.Live(Shipped, maximum: 0));
    }

    [Fact]
    public void Select_CheckNotYetMet_CallsOnlyOnceItsTimeHasCome()
    {
        var call = new CallSoFar().Check(CheckKeys.NextStep, CheckOutcome.CannotTell);
        for (var i = 0; i < 4; i++)
            call.Agent().Customer();
        Assert.Empty(call.Live(Shipped));

        var chosen = Assert.Single(call.Agent().Customer().Live(Shipped));

        Assert.Equal(("next-step-closed-choice", "check:next_step"), (chosen.Id, chosen.Because));
        Assert.Equal("因为到目前为止还没有用二选一约定下一步", chosen.Reason);
    }

    [Fact]
    public void Select_LiveWhatIsStillMissing_WaitsForWhatWasJustSaid()
    {
        var call = new CallSoFar().Agent("greeting").Customer().Check(CheckKeys.OpeningSelfIdentification, CheckOutcome.CannotTell);

        Assert.Equal("check:opening_self_identification", Assert.Single(call.Live(Shipped)).Because);
        Assert.All(call.Customer("objection_trust").Live(Shipped), strategy => Assert.Equal("objection:objection_trust", strategy.Because));
    }

    [Fact]
    public void Select_OrdinaryCall_LiveIsSilent()
    {
        var call = new CallSoFar { Stage = "follow_up" }.Agent("greeting", "self_identification", "convenience_check").Customer().Agent("need_probe").Customer();

        Assert.Empty(call.Live(Shipped));
    }

    [Fact]
    public void Select_VeryLongLiveCall_LooksAtItsLastTurnsOnly()
    {
        var call = new CallSoFar().Agent("acknowledge").Objects("objection_price", ObjectionAnswer.PassedBy, blocking: true);
        for (var i = 0; i < 300; i++)
            call.Agent().Customer();

        Assert.Empty(call.Live(Shipped));
        Assert.Equal("objection:objection_price", call.Report(Shipped)[0].Because);
    }
}
