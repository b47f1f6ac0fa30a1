using Parley.Training.Evaluation;

namespace Parley.Training.Tests.Evaluation;

public sealed class AgreementTests
{
    private static PairCounts Counts(int both, int onlyFirst, int onlySecond, int neither)
    {
        var counts = new PairCounts();
        for (var i = 0; i < both; i++)
            counts.Add(true, true);
        for (var i = 0; i < onlyFirst; i++)
            counts.Add(true, false);
        for (var i = 0; i < onlySecond; i++)
            counts.Add(false, true);
        for (var i = 0; i < neither; i++)
            counts.Add(false, false);
        return counts;
    }

    /// <summary>Observed 35/50 = 0.7; by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; kappa = 0.2 / 0.5.</summary>
    [Fact]
    public void Kappa_HandComputedExample_IsRight()
    {
        var counts = Counts(both: 20, onlyFirst: 5, onlySecond: 10, neither: 15);

        Assert.Equal(0.7, counts.Agreement!.Value, 10);
        Assert.Equal(0.4, counts.Kappa!.Value, 10);
    }

    [Fact]
    public void Kappa_PerfectOppositeAndConstantAnswers_AreOneMinusOneAndUndefined()
    {
        Assert.Equal(1, Counts(5, 0, 0, 5).Kappa!.Value, 10);
        Assert.Equal(-1, Counts(0, 5, 5, 0).Kappa!.Value, 10);
        Assert.Null(Counts(0, 0, 0, 10).Kappa);
        Assert.Null(Counts(0, 0, 0, 0).Kappa);
    }

    /// <summary>Observed 5/6 = 30/36; by chance (3·2 + 2·3 + 1·1) / 36 = 13/36; kappa = (30 − 13) / (36 − 13).</summary>
    [Fact]
    public void KappaOf_ThreeClasses_IsRight() =>
        Assert.Equal(17.0 / 23, PairCounts.KappaOf([("a", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("b", "b"), ("c", "c")])!.Value, 10);

    [Fact]
    public void Of_TwoLabellings_CountsEachFamilyWhereBothLabelled()
    {
        var first = A.Call("a-1", A.Customer("太贵了", "objection_price"), A.Agent("求您了", "begging")) with { Personality = "bargaining" };
        var second = A.Call("a-1", A.Customer("太贵了", "objection_price", "vague"), A.Agent("求您了") with { Acts = null }) with { Personality = "hesitant" };

        var (agreement, errors) = Agreement.Of([first, A.Call("a-2", A.Customer("喂"))], [second]);

        Assert.Empty(errors);
        Assert.Equal((1, 1), (agreement.Items, agreement.OnlyInFirst));
        Assert.Equal((1, 0), (agreement.Labels["customer_act/objection_price"].Both, agreement.Labels["customer_act/objection_price"].OnlySecond));
        Assert.Equal(1, agreement.Labels["customer_act/vague"].OnlySecond);
        Assert.Equal(1, agreement.Labels["violation/begging"].OnlyFirst);
        Assert.Equal(1, agreement.Labels["violation/any"].OnlyFirst);
        Assert.DoesNotContain("agent_act/greeting", agreement.Labels.Keys);
        Assert.Equal(0, agreement.PersonalityKappa);
        Assert.Null(agreement.StageKappa);
    }

    [Fact]
    public void Of_Notes_CountsReportedActs()
    {
        var (agreement, errors) = Agreement.Of([A.Note("n-1", "王总没表态", "hesitant", "vague")], [A.Note("n-1", "王总没表态", "hesitant")]);

        Assert.Empty(errors);
        Assert.Equal(1, agreement.Labels["note_customer_act/vague"].OnlyFirst);
        Assert.Equal(1, agreement.Labels["personality/hesitant"].Both);
    }

    [Theory]
    [InlineData("太贵", "a-1", "turns[0] of 'a-1' differs in text or speaker")]
    [InlineData("太贵了", "a-9", "the first labelling has no item 'a-9'")]
    public void Of_OtherTextOrUnknownId_IsAMistake(string text, string id, string message)
    {
        var (_, errors) = Agreement.Of([A.Call("a-1", A.Customer("太贵了"))], [A.Call(id, A.Customer(text))]);

        Assert.Contains(message, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OtherNumberOfTurnsOrNote_IsAMistake()
    {
        var (_, errors) = Agreement.Of(
            [A.Call("a-1", A.Customer("太贵了")), A.Note("n-1", "没空")], [A.Call("a-1", A.Customer("太贵了"), A.Agent("好")), A.Note("n-1", "没钱")]);

        Assert.Equal(["'a-1' has 2 turns, not 1 as", "'n-1' has another note than"], errors.Select(error => error.Message.Split(" at ")[0]));
    }
}
