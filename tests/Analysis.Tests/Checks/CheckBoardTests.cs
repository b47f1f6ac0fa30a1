using Parley.Analysis.Calls;
using Parley.Analysis.Checks;

namespace Parley.Analysis.Tests.Checks;

public sealed class CheckBoardTests
{
    [Fact]
    public void End_NothingChanged_GivesTheSameObjects()
    {
        var board = new CheckBoard();
        var before = Evaluate(board, CheckOutcome.Met, 1);

        Assert.Same(before, Evaluate(board, CheckOutcome.Met, 1));
    }

    [Fact]
    public void End_OneResultChanged_KeepsTheOthersAndTheSnapshotBefore()
    {
        var board = new CheckBoard();
        var before = Evaluate(board, CheckOutcome.Met, 1);

        var after = Evaluate(board, CheckOutcome.Met, 2);

        Assert.Same(before[0], after[0]);
        Assert.Equal((1, 2), (before[1].Measures["n"], after[1].Measures["n"]));
    }

    [Fact]
    public void Add_NobodyKnowsWhoSpeaks_CannotTellWithoutEvidence()
    {
        var board = new CheckBoard();

        var results = Evaluate(board, CheckOutcome.Met, 1, isKnown: false);

        Assert.All(results, result => Assert.Equal((CheckOutcome.CannotTell, 0, 0), (result.Outcome, result.Evidence.Count, result.Measures.Count)));
    }

    private static IReadOnlyList<CheckResult> Evaluate(CheckBoard board, CheckOutcome outcome, int number, bool isKnown = true)
    {
        board.Begin(isKnown);
        board.Add("one", outcome, "H1", new TurnSpan(0, 0, 1));
        board.Add("two", outcome, "H2", [], new Measure("n", number));
        return board.End();
    }
}
