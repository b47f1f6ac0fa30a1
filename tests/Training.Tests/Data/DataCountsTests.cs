using Parley.Training.Data;

namespace Parley.Training.Tests.Data;

public sealed class DataCountsTests
{
    [Fact]
    public void Of_CallsExcerptsAndNotes_CountsByLanguageAndLabel()
    {
        var counts = DataCounts.Of(
        [
            A.Call("a-1", A.Customer("太贵了", "objection_price"), A.Agent("求您了", "begging")) with { Personality = "bargaining" },
            A.Call("a-2", [.. Enumerable.Repeat(A.Customer("too dear"), DataCounts.FullCallTurns)]),
            A.Note("n-1", "没空", "undetermined", "objection_timing"),
        ]);

        Assert.Equal((1, 1, 1), (counts["zh items/excerpts"], counts["en items/calls"], counts["zh items/notes"]));
        Assert.Equal((2, 8), (counts["zh turns"], counts["en turns"]));
        Assert.Equal((1, 1, 1), (counts["zh label/begging"], counts["zh label/objection_timing"], counts["zh personality/bargaining"]));
    }
}
