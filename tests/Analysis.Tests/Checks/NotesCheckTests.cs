using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Checks;

public sealed class NotesCheckTests
{
    private static readonly string[] Keys = [CheckKeys.NotesCompany, CheckKeys.NotesBuyer, CheckKeys.NotesContacts, CheckKeys.NotesNextStep];

    [Fact]
    public void Evaluate_AllSaid_IsMetByTheWords()
    {
        const string text = "我们是同煤三矿的,自己用,电话13800138000,你后天上午打给我";
        var checks = A.Checks(A.Customer(text));

        Assert.Equal(
            ["同煤三矿", "自己用", "13800138000", "你后天上午打给我"],
            Keys.Select(key => checks.Live(key)).Select(result => (result, Span: Assert.Single(result.Evidence))).Select(found =>
            {
                Assert.Equal((CheckOutcome.Met, "H4.3"), (found.result.Outcome, found.result.Handbook));
                return text[found.Span.Start..found.Span.End];
            }));
    }

    [Fact]
    public void Evaluate_NothingSaid_IsMissedAtTheEnd()
    {
        var checks = A.Checks(A.Agent("您好"), A.Customer("嗯"));

        Assert.All(Keys, key => Assert.Equal(CheckOutcome.CannotTell, checks.Live(key).Outcome));
        Assert.All(Keys, key => Assert.Equal(CheckOutcome.Missed, checks.Ended(key).Outcome));
        Assert.All(Keys, key => Assert.Equal(CheckOutcome.CannotTell, A.Checks(A.Agent("您好")).Ended(key).Outcome));
    }

    [Fact]
    public void Evaluate_RefusedAtOnce_DoesNotApply() =>
        Assert.All(Keys, key => Assert.Equal(CheckOutcome.NotApplicable, A.Checks(A.Agent("您好"), A.Customer("不要", "refusal")).Ended(key).Outcome));

    [Fact]
    public void Evaluate_AfterSales_AsksForContactsOnly()
    {
        var outcomes = Keys.Select(key => A.Checks(A.Agent("您好"), A.Customer("漏水了", "need_latent")).Ended(key, A.StateOf("after_sales")).Outcome);

        Assert.Equal([CheckOutcome.NotApplicable, CheckOutcome.NotApplicable, CheckOutcome.Missed, CheckOutcome.NotApplicable], outcomes);
    }

    [Fact]
    public void Evaluate_NumberOfTheCallConfirmed_IsAContact()
    {
        var checks = A.Checks(A.Agent("您微信就是这个手机号吧?", "note_taking"), A.Customer("对,同一个"));

        Assert.Equal((CheckOutcome.Met, 1), (checks.Live(CheckKeys.NotesContacts).Outcome, Assert.Single(checks.Live(CheckKeys.NotesContacts).Evidence).Turn));
    }
}
