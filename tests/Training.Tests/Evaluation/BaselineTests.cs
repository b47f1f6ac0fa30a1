using Parley.Training.Evaluation;

namespace Parley.Training.Tests.Evaluation;

public sealed class BaselineTests
{
    /// <summary>Always "hesitant": F1 2·1/(2·1+1) on hesitant, 0 on complaining. Begging: 1 of 2 turns in training, 1 of 2 in the test: F1 0.5.</summary>
    [Fact]
    public void Of_HandComputedExample_IsRight()
    {
        var hesitant = A.Call("a-1", A.Customer("再想想"), A.Agent("求您了", "begging")) with { Personality = "hesitant" };
        var complaining = A.Call("a-2", A.Customer("又坏了"), A.Agent("好的")) with { Personality = "complaining" };

        var baseline = Baseline.Of([hesitant, complaining, hesitant with { Turns = [] }], [hesitant, complaining]);

        Assert.Equal(0.3333, (double)baseline["personality_macro_f1"]!, 4);
        Assert.Equal(0.5, (double)baseline["violations_macro_f1"]!, 4);
    }

    [Fact]
    public void Of_NothingLabelled_IsUndefined()
    {
        var baseline = Baseline.Of([], [A.Call("a-1", A.Customer("喂"))]);

        Assert.Null(baseline["personality_macro_f1"]);
        Assert.Null(baseline["violations_macro_f1"]);
    }
}
