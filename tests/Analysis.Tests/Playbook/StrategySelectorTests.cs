using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Tests.Playbook;

/// <summary>What calls for a strategy and what makes it done, with the playbook that ships.</summary>
public sealed class StrategySelectorTests
{
    private static readonly PlaybookSet Shipped = ShippedPlaybookTests.Load();

    [Fact]
    public void Select_EnglishCall_IsAllInEnglish()
    {
        var call = new CallSoFar { Language = "en" }.Objects("objection_price", ObjectionAnswer.Open, blocking: true);

        foreach (var chosen in call.Live(Shipped))
        {
            Assert.Equal("because the customer objected to the price in turn 1 and it is still open", chosen.Reason);
            Assert.All([chosen.Title, chosen.Action, chosen.Say, chosen.Avoid], text => Assert.DoesNotMatch(@"[\u4e00-\u9fff]", text));
        }
    }

    [Fact]
    public void Select_UnknownLanguage_IsChinese() =>
        Assert.StartsWith("因为", new CallSoFar { Language = "unknown" }.Customer("vague").Live(Shipped)[0].Reason, StringComparison.Ordinal);

    [Fact]
    public void Select_ViolationMendedSince_IsNotRecommendedAgain()
    {
        var call = new CallSoFar().Customer("complaint").Violates("arguing").Customer().Agent("acknowledge").Customer();

        Assert.DoesNotContain(call.Live(Shipped), strategy => strategy.Id == "arguing-accept-then-facts");
    }

    [Fact]
    public void Select_ActDoneBeforeTheFinding_DoesNotCount()
    {
        var before = new CallSoFar().Agent("appointment_choice").Customer("buying_signal");
        var after = new CallSoFar().Customer("buying_signal").Agent("appointment_choice").Customer();

        Assert.Contains(before.Live(Shipped), strategy => strategy.Id == "next-step-on-buying-signal");
        Assert.DoesNotContain(after.Live(Shipped), strategy => strategy.Id == "next-step-on-buying-signal");
    }

    [Fact]
    public void Select_OnceOnlyActDoneAnywhere_IsNotRecommended()
    {
        CallSoFar Opened(params string[] acts) => new CallSoFar().Agent(acts).Customer().Check(CheckKeys.OpeningSelfIdentification, CheckOutcome.CannotTell);

        Assert.Contains(Opened("greeting").Live(Shipped), strategy => strategy.Id == "opening-say-who-you-are");
        Assert.DoesNotContain(Opened("self_identification").Live(Shipped), strategy => strategy.Id == "opening-say-who-you-are");
    }

    [Fact]
    public void Select_CheckMet_MakesItsStrategyDone()
    {
        var call = new CallSoFar().Customer("complaint").Check(CheckKeys.ComplaintListen, CheckOutcome.Met);

        var chosen = call.Live(Shipped);

        Assert.DoesNotContain(chosen, strategy => strategy.Id == "complaint-listen-fully");
        Assert.Equal("complaint-acknowledge-feeling", chosen[0].Id);
    }

    [Fact]
    public void Select_AnsweredObjectionThatNoLongerBlocks_CallsForNothing()
    {
        var call = new CallSoFar().Objects("objection_price", ObjectionAnswer.Answered, blocking: false).Agent("acknowledge").Customer();

        Assert.Empty(call.Live(Shipped));
        Assert.Empty(call.Report(Shipped));
    }

    [Fact]
    public void Select_AcceptedAppointment_IsNoReasonToProposeAnother()
    {
        var call = new CallSoFar().Agent("appointment_choice").Customer("buying_signal").Check(CheckKeys.NextStep, CheckOutcome.Met);

        Assert.Empty(call.Live(Shipped));
    }

    [Fact]
    public void Select_UnknownRoles_ChecksCallForNothing()
    {
        var call = new CallSoFar { Roles = new RolesFinding(RolesOrigin.CannotTell, 0, new Dictionary<string, Speaker>()) };

        Assert.Empty(call.Check(CheckKeys.OpeningGreeting, CheckOutcome.CannotTell).Live(Shipped));
    }

    [Fact]
    public void Select_Placeholders_AreFilledWhereKnown()
    {
        var call = new CallSoFar { Language = "en" }.Customer("refusal");
        call.Placeholders["company"] = "North Safety";

        var chosen = call.Live(Shipped).First(strategy => strategy.Id == "refusal-respect-and-leave-door");

        Assert.Contains("{agent} at North Safety", chosen.Say, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_SameState_GivesTheSame()
    {
        CallSoFar Call() => new CallSoFar { Stage = "first_contact" }.Seems("complaining", secondary: "intimidating").Customer("complaint", "vague")
            .Violates("contempt").Customer("refusal", "objection_trust");

        Assert.Equal(Call().Report(Shipped), Call().Report(ShippedPlaybookTests.Load()));
    }
}
