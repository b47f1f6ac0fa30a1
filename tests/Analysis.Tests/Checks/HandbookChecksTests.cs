using Parley.Analysis.Calls;
using Parley.Analysis.Checks;

namespace Parley.Analysis.Tests.Checks;

public sealed class HandbookChecksTests
{
    private static readonly TurnReport[] Round =
    [
        A.Agent("质保三年,明天下午三点给您回电话,您看价格行不行?", "feature", "benefit", "need_probe", "honest_promise").At(0, 4),
        A.Customer("太贵了,我电话是13800138000,我们矿上用", "objection_price", "complaint", "vague").At(3, 8),
    ];

    [Fact]
    public void Evaluate_AnyCall_GivesEveryCheckInOrder()
    {
        Assert.Equal(CheckKeys.All, A.Checks(Round).Evaluate(A.State, ended: false).Select(result => result.Check));
        Assert.Equal(CheckKeys.All, A.Checks().Evaluate(A.State, ended: true).Select(result => result.Check));
        Assert.Equal(25, CheckKeys.All.Distinct().Count());
    }

    [Fact]
    public void Evaluate_NobodyKnowsWhoSpeaks_NothingCanBeTold()
    {
        var state = A.State with { Roles = new RolesFinding(RolesOrigin.CannotTell, 0, new Dictionary<string, Speaker>()) };
        var unknown = A.Checks(A.Turn(Speaker.Unknown, "您好"), A.Turn(Speaker.Unknown, "太贵了"));

        Assert.All(A.Checks(Round).Evaluate(state, ended: true), result => Assert.Equal((CheckOutcome.CannotTell, 0, 0), (result.Outcome, result.Evidence.Count, result.Measures.Count)));
        Assert.All(unknown.Evaluate(A.State, ended: true), result => Assert.Equal(CheckOutcome.CannotTell, result.Outcome));
        Assert.All(A.Checks().Evaluate(A.State, ended: true), result => Assert.Equal(CheckOutcome.CannotTell, result.Outcome));
        Assert.Empty(A.Checks(Round).Objections(state));
    }

    [Fact]
    public void Evaluate_CustomerAlone_TellsNothingOfTheAgent()
    {
        var results = A.Checks(Round[1]).Evaluate(A.State, ended: true).ToDictionary(result => result.Check, result => result.Outcome);

        Assert.DoesNotContain(results, result => result.Value == CheckOutcome.Missed && result.Key is not (CheckKeys.NeedsLatent or CheckKeys.NeedsExplicit));
    }

    [Fact]
    public void Evaluate_Twice_GivesTheSame()
    {
        var checks = A.Checks(Round);
        var first = checks.Evaluate(A.State, ended: false).ToList();

        Assert.All(first.Zip(checks.Evaluate(A.State, ended: false)), pair => Assert.True(pair.First.SameAs(pair.Second)));
    }

    [Fact]
    public void Evaluate_LaterTurns_DoNotChangeResultsAlreadyGiven()
    {
        var checks = A.Checks(Round);
        var before = checks.Evaluate(A.State, ended: false).ToList();
        var objections = checks.Objections(A.State);
        var counts = before.Select(result => result.Evidence.Count).ToList();

        checks.Observe(Round[0] with { Index = 2 });
        checks.Observe(Round[1] with { Index = 3 });

        Assert.Equal(counts, before.Select(result => result.Evidence.Count));
        Assert.Equal(ObjectionAnswer.Open, objections[0].Answer);
    }

    /// <summary>Counted in allocated bytes, which do not depend on the machine: the last thousand turns cost what an early thousand did.</summary>
    [Fact]
    public void Observe_TenThousandTurns_CostsTheSameFromFirstToLast()
    {
        var checks = HandbookChecks.Create();
        var index = 0;
        Fold(checks, 2000, ref index);
        var early = Fold(checks, 1000, ref index);
        Fold(checks, 6000, ref index);
        var late = Fold(checks, 1000, ref index);

        Assert.Equal(10_000, index);
        Assert.InRange(late, 1, early * 5 / 4);
        Assert.All(checks.Evaluate(A.State, ended: true), result => Assert.InRange(result.Evidence.Count, 0, 8));
    }

    private static long Fold(HandbookChecks checks, int turns, ref int index)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < turns; i++, index++)
        {
            checks.Observe(Round[index % 2] with { Index = index });
            foreach (var result in checks.Evaluate(A.State, ended: false))
                Assert.NotNull(result);
            _ = checks.ObjectionsNow(A.State).Count;
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
