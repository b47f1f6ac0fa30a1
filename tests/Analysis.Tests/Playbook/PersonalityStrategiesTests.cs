using Parley.Analysis.Playbook;

namespace Parley.Analysis.Tests.Playbook;

/// <summary>Strategies for who the customer is (H7), with the playbook that ships.</summary>
public sealed class PersonalityStrategiesTests
{
    private static readonly PlaybookSet Shipped = ShippedPlaybookTests.Load();

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
}
