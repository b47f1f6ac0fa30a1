using Parley.Analysis.Calls;
using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Tests.Output.Html;

public sealed class CallWorthTests
{
    [Fact]
    public void Of_ForbiddenResponse_OutweighsMissedChecks()
    {
        var violated = CallWorth.Of(Reports.Call("a", "contempt"));
        var careless = CallWorth.Of(Reports.Call("b") with { Checks = [Reports.Check("next_step", CheckOutcome.Missed)] });

        Assert.Equal("worth_violations", violated.Reasons[0].Word);
        Assert.Equal("worth_missed", Assert.Single(careless.Reasons).Word);
        Assert.Equal(12, careless.Points);
        Assert.Equal(9.3 + 6, violated.Points, 6);
    }

    [Fact]
    public void Of_ManyViolations_CountsNoMoreThanTheMost() =>
        Assert.Equal(40, CallWorth.Of(Reports.Call("a", "arguing", "contempt", "begging", "pessimism", "noncommittal", "arguing")).Reasons[0].Points);

    [Fact]
    public void Of_BlockedDealsAndEmptyPromises_NamesThem()
    {
        var worth = CallWorth.Of(Reports.Call("a") with
        {
            Checks = [],
            Objections = [Reports.Objection("objection_price", ObjectionAnswer.PassedBy, blocking: true)],
            Notes = new CallNotes { Promises = [new Promise("绝对没问题", Honest: false, default), new Promise("周二回您", Honest: true, default)] },
        });

        Assert.Equal(["worth_blocking", "worth_promises", "worth_passed_by"], worth.Reasons.Select(reason => reason.Word));
        Assert.Equal(6 + 4 + 3, worth.Points);
    }

    [Fact]
    public void Of_CallWithoutFault_IsNoneOfIt() => Assert.Equal(0, CallWorth.Of(Reports.Call("a") with { Checks = [Reports.Check("next_step", CheckOutcome.Met)] }).Points);
}
