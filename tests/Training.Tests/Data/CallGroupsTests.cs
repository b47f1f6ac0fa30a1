using Parley.Training.Data;

namespace Parley.Training.Tests.Data;

public sealed class CallGroupsTests
{
    [Fact]
    public void Of_DifferentCalls_AreGroupsOfTheirOwn() =>
        Assert.Equal([0, 1], CallGroups.Of([A.Call("a-1", A.Customer("太贵了")), A.Call("b-1", A.Customer("我们不需要"))]));

    [Fact]
    public void Of_ChainOfNearDuplicates_IsOneGroup()
    {
        const string Text = "你们这个泵用了三个月就坏了怎么回事,我们矿上等着抽水呢,";
        var groups = CallGroups.Of(
        [
            A.Call("a-1", A.Customer(Text + "甲乙丙丁")), A.Call("b-1", A.Customer("完全是另外一回事,发票开错了抬头")), A.Call("c-1", A.Customer(Text + "戊己庚辛")),
            A.Call("d-1", A.Customer(Text + "戊己庚辛壬癸")),
        ]);

        Assert.Equal([0, 1, 0, 0], groups);
    }

    [Fact]
    public void Of_OneAuthorsNeighbouringIds_StayTogether()
    {
        var groups = CallGroups.Of(
        [
            A.Call("zA-120", A.Customer("太贵了")) with { Author = "zA" }, A.Call("zA-121", A.Customer("我们不需要")) with { Author = "zA" },
            A.Call("zA-131", A.Customer("发票呢")) with { Author = "zA" }, A.Call("zA-122", A.Customer("几点送")) with { Author = null },
        ]);

        Assert.Equal([0, 0, 2, 3], groups);
    }

    [Fact]
    public void Pairs_Similarity_IsJaccardOfFiveGrams()
    {
        // "abcdefgh" has the grams abcde bcdef cdefg defgh; "abcdefg" the first three: 3 of 4.
        var pair = Assert.Single(NearDuplicates.Pairs([A.Call("a-1", A.Customer("abcdefgh")), A.Call("b-1", A.Customer("abcdefg"))]));

        Assert.Equal((0, 1, 0.75), pair);
    }
}
