using Parley.Analysis.Classifier;

namespace Parley.Analysis.Tests.Classifier;

public sealed class SeenGramsTests
{
    [Theory]
    [InlineData(64, 60)]
    [InlineData(42_000, 100)]
    [InlineData(42_000, 1_400)]
    [InlineData(42_000, 40_000)]
    [InlineData(65_534, 3_000)]
    [InlineData(65_535, 3_000)]
    [InlineData(200_000, 5_000)]
    public void AddNew_AnyNumberOfIds_KeepsEachOnceInOrder(int vocabulary, int ids)
    {
        var random = new Random(ids);
        var seen = new SeenGrams(vocabulary);
        var expected = new HashSet<int>();

        while (expected.Count < ids)
        {
            var turn = Enumerable.Range(0, 50).Select(_ => random.Next(vocabulary)).Distinct().ToArray();
            var fresh = new int[turn.Length];
            var count = seen.AddNew(turn, fresh);
            Assert.Equal(turn.Where(expected.Add), fresh[..count]);
        }

        var all = new List<int>();
        seen.CopyTo(all);
        Assert.Equal(expected.Order(), all);
    }

    [Fact]
    public void AddNew_FirstAndLastId_AreTold()
    {
        var seen = new SeenGrams(65_534);
        var fresh = new int[2];

        Assert.Equal(2, seen.AddNew([0, 65_533], fresh));
        Assert.Equal(0, seen.AddNew([0, 65_533], fresh));
    }
}
