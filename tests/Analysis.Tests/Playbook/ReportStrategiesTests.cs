using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Tests.Playbook;

/// <summary>What a report recommends for the next time, with the playbook that ships.</summary>
public sealed class ReportStrategiesTests
{
    private static readonly PlaybookSet Shipped = ShippedPlaybookTests.Load();

    [Fact]
    public void Select_ReportRepeatedViolation_CountsAndNamesTheLatest()
    {
        var call = new CallSoFar { Language = "en" }.Violates("begging").Customer().Violates("begging").Customer().Violates("begging");

        var chosen = call.Report(Shipped)[0];

        Assert.Equal(("violation:begging", 4), (chosen.Because, chosen.BecauseTurn));
        Assert.Equal("because the agent pleaded for the order in turn 5 (3 times)", chosen.Reason);
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
    public void Select_ReportCheckThatCannotTell_CallsForNothing() =>
        Assert.Empty(new CallSoFar().Check(CheckKeys.NextStep, CheckOutcome.CannotTell).Report(Shipped));

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
    public void Select_Note_SpeaksOfTheNote()
    {
        var note = new CallSoFar { IsNote = true, Language = "en" }.Customer("objection_authority", "vague").Violates("begging");

        var chosen = note.Report(Shipped);

        Assert.Equal("because the note admits that the agent pleaded for the order", chosen[0].Reason);
        Assert.Contains(chosen, strategy => strategy.Reason == "because the note reports that the customer said that someone else decides");
        Assert.Contains(chosen, strategy => strategy.Because == "act:vague");
    }
}
