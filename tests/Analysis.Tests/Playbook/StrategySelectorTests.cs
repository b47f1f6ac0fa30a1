using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Tests.Playbook;

public sealed class StrategySelectorTests
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
    public void Select_ViolationMendedSince_IsNotRecommendedAgain()
    {
        var call = new CallSoFar().Customer("complaint").Violates("arguing").Customer().Agent("acknowledge").Customer();

        Assert.DoesNotContain(call.Live(Shipped), strategy => strategy.Id == "arguing-accept-then-facts");
    }

    [Fact]
    public void Select_ReportRepeatedViolation_CountsAndNamesTheLatest()
    {
        var call = new CallSoFar { Language = "en" }.Violates("begging").Customer().Violates("begging").Customer().Violates("begging");

        var chosen = call.Report(Shipped)[0];

        Assert.Equal(("violation:begging", 4), (chosen.Because, chosen.BecauseTurn));
        Assert.Equal("because the agent pleaded for the order in turn 5 (3 times)", chosen.Reason);
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
    public void Select_AnsweredObjectionThatNoLongerBlocks_CallsForNothing()
    {
        var call = new CallSoFar().Objects("objection_price", ObjectionAnswer.Answered, blocking: false).Agent("acknowledge").Customer();

        Assert.Empty(call.Live(Shipped));
        Assert.Empty(call.Report(Shipped));
    }

    [Fact]
    public void Select_Report_SaysWhatBecameOfTheObjection()
    {
        string Reason(ObjectionAnswer answer) =>
            new CallSoFar { Language = "en" }.Objects("objection_trust", answer, blocking: true).Report(Shipped)[0].Reason;

        Assert.EndsWith("and it was passed by", Reason(ObjectionAnswer.PassedBy), StringComparison.Ordinal);
        Assert.EndsWith("and it met a forbidden response", Reason(ObjectionAnswer.Violated), StringComparison.Ordinal);
        Assert.EndsWith("and it still stands in the way", Reason(ObjectionAnswer.Answered), StringComparison.Ordinal);
    }

    [Fact]
    public void Select_Personality_GivesItsAnswersWithTheProbability()
    {
        var chosen = new CallSoFar { Language = "en" }.Customer().Seems("hesitant", 0.72).Live(Shipped);

        Assert.NotEmpty(chosen);
        Assert.All(chosen, strategy => Assert.Equal(("personality:hesitant", null, "H7"), (strategy.Because, strategy.BecauseTurn, strategy.Handbook)));
        Assert.Equal("because the customer seems hesitant (72%)", chosen[0].Reason);
    }

    [Fact]
    public void Select_PersonalityAnswerGivenSinceItShowed_IsNotRepeated()
    {
        var call = new CallSoFar().Agent("give_choices").Customer("vague").Agent("give_choices").Customer();

        Assert.DoesNotContain(call.Seems("hesitant", since: 1).Live(Shipped), strategy => strategy.Id == "hesitant-few-choices");
        Assert.Contains(call.Seems("hesitant", since: 3).Live(Shipped), strategy => strategy.Id == "hesitant-few-choices");
    }

    [Fact]
    public void Select_Personality_PrefersTheAnswerThatFitsTheLastTurn()
    {
        static string First(string type, params string[] acts) => new CallSoFar().Seems(type).Customer(acts).Live(Shipped)
            .First(strategy => strategy.Because.StartsWith("personality", StringComparison.Ordinal)).Id;

        Assert.Equal("hesitant-few-choices", First("hesitant"));
        Assert.Equal("hesitant-definite-answers", First("hesitant", "question_price"));
        Assert.Equal("open-minded-answer-courteously", First("open_minded"));
        Assert.Equal("open-minded-stay-warm", First("open_minded", "need_explicit"));
    }

    [Fact]
    public void Select_SecondaryPersonality_IsNamedAsSuch()
    {
        var chosen = new CallSoFar { Language = "en" }.Customer().Seems("hesitant", 0.6, secondary: "bargaining").Report(Shipped);

        Assert.Equal("personality:hesitant", chosen[0].Because);
        Assert.Contains(chosen, strategy => strategy.Reason == "because the customer also shows a bargaining side");
    }

    [Fact]
    public void Select_Report_IsVariedAndAtMostFive()
    {
        var call = new CallSoFar { Stage = "follow_up" }.Seems("hesitant").Objects("objection_price", ObjectionAnswer.PassedBy, blocking: true)
            .Violates("noncommittal").Customer("vague").Check(CheckKeys.NextStep, CheckOutcome.Missed).Check(CheckKeys.PresentationBenefit, CheckOutcome.Missed);

        var chosen = call.Report(Shipped);

        Assert.Equal(5, chosen.Count);
        Assert.Equal("violation:noncommittal", chosen[0].Because);
        Assert.True(chosen.Select(strategy => strategy.Because).Distinct().Count() >= 4, string.Join(", ", chosen.Select(strategy => strategy.Because)));
        Assert.Equal(5, chosen.Select(strategy => strategy.Id).Distinct().Count());
    }

    [Fact]
    public void Select_OneFindingAlone_IsNotSaidFiveTimes() =>
        Assert.InRange(new CallSoFar().Customer().Seems("analytical").Report(Shipped).Count, 2, 3);

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
    public void Select_AcceptedAppointment_IsNoReasonToProposeAnother()
    {
        var call = new CallSoFar().Agent("appointment_choice").Customer("buying_signal").Check(CheckKeys.NextStep, CheckOutcome.Met);

        Assert.Empty(call.Live(Shipped));
    }

    [Fact]
    public void Select_ReportCheckThatCannotTell_CallsForNothing() =>
        Assert.Empty(new CallSoFar().Check(CheckKeys.NextStep, CheckOutcome.CannotTell).Report(Shipped));

    [Fact]
    public void Select_UnknownRoles_ChecksCallForNothing()
    {
        var call = new CallSoFar { Roles = new RolesFinding(RolesOrigin.CannotTell, 0, new Dictionary<string, Speaker>()) };

        Assert.Empty(call.Check(CheckKeys.OpeningGreeting, CheckOutcome.CannotTell).Live(Shipped));
    }

    [Fact]
    public void Select_ExceptedStage_IsLeftOut()
    {
        IEnumerable<string> Ids(string stage) => new CallSoFar { Stage = stage }.Check(CheckKeys.NeedsLatent, CheckOutcome.Missed).Report(Shipped).Select(strategy => strategy.Id);

        Assert.Contains("needs-dig-latent", Ids("first_contact"));
        Assert.DoesNotContain("needs-dig-latent", Ids("after_sales"));
    }

    [Fact]
    public void Select_Stage_PreparesTheNextCall()
    {
        var chosen = new CallSoFar { Stage = "closing", Language = "en" }.Customer().Report(Shipped);

        Assert.Equal(("stage:closing", "because this is a closing call"), (chosen[0].Because, chosen[0].Reason));
    }

    [Fact]
    public void Select_OrdinaryCall_LiveIsSilent()
    {
        var call = new CallSoFar { Stage = "follow_up" }.Agent("greeting", "self_identification", "convenience_check").Customer().Agent("need_probe").Customer();

        Assert.Empty(call.Live(Shipped));
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
    public void Select_Note_SpeaksOfTheNote()
    {
        var note = new CallSoFar { IsNote = true, Language = "en" }.Customer("objection_authority", "vague").Violates("begging");

        var chosen = note.Report(Shipped);

        Assert.Equal("because the note admits that the agent pleaded for the order", chosen[0].Reason);
        Assert.Contains(chosen, strategy => strategy.Reason == "because the note reports that the customer said that someone else decides");
        Assert.Contains(chosen, strategy => strategy.Because == "act:vague");
    }

    [Fact]
    public void Select_SameState_GivesTheSame()
    {
        CallSoFar Call() => new CallSoFar { Stage = "first_contact" }.Seems("complaining", secondary: "intimidating").Customer("complaint", "vague")
            .Violates("contempt").Customer("refusal", "objection_trust");

        Assert.Equal(Call().Report(Shipped), Call().Report(ShippedPlaybookTests.Load()));
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
