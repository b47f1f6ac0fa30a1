using Parley.Analysis.Calls;
using Parley.Training.Data.Variety;

namespace Parley.Training.Tests.Data.Variety;

public sealed class VarietyTests
{
    private static readonly HashSet<string> NoTest = [];
    private static readonly string[] Objections =
    [
        "这价钱我们真是吃不消啊", "上回装的那台老漏油,我可不敢再试了", "等我们厂长开完会再讲吧", "你们公司我听都没听说过", "别家送货上门还管安装呢", "仓库里还堆着一大批没用完",
    ];

    private static VarietyReport Check(params LabelledCall[] calls) => VarietyReport.Of(calls, NoTest, VarietyLimits.Default);

    [Fact]
    public void Of_VariedCalls_FindsNothing()
    {
        var report = Check(Objections.Select((text, i) => A.Call($"li-{i}", A.Customer(text), A.Agent("好的"))).ToArray());

        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Of_NearDuplicatesAcrossTheSplit_AreAMistake()
    {
        var calls = new[] { A.Call("a-1", A.Customer("你们这个泵用了三个月就坏了怎么回事,我们矿上等着抽水呢")), A.Call("b-1", A.Customer("你们这个泵用了两个月就坏了怎么回事,我们矿上等着抽水呢")) };

        var across = VarietyReport.Of(calls, new HashSet<string> { "a-1" }, VarietyLimits.Default);
        var within = VarietyReport.Of(calls, NoTest, VarietyLimits.Default);

        Assert.Contains("b-1 is like a-1", Assert.Single(across.Mistakes).ToString(), StringComparison.Ordinal);
        Assert.Empty(within.Mistakes);
        Assert.Contains("b-1 is like a-1", Assert.Single(within.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NearIdenticalItems_AreAMistakeWithinASplit()
    {
        var report = Check(
            A.Call("a-1", A.Customer("你们这个泵用了三个月就坏了怎么回事,我们矿上等着抽水呢!")), A.Call("b-1", A.Customer("你们这个泵用了三个月就坏了怎么回事,我们矿上等着抽水呢!!")));

        Assert.Contains(report.Mistakes, mistake => mistake.Message.StartsWith("b-1 is like a-1", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_SentenceInFourItems_IsAMistakeAndInThreeAWarning()
    {
        LabelledCall[] calls = Objections.Select((text, i) => A.Call($"li-{i}", A.Customer(text), A.Agent(i < 4 ? "这个问题我先记下来,今天下班前给您回话。" : "嗯"))).ToArray();

        var mistake = Assert.Single(Check(calls).Mistakes);
        Assert.Contains("is in 4 items word for word", mistake.Message, StringComparison.Ordinal);
        Assert.Equal("calls.jsonl", mistake.File);
        Assert.NotNull(mistake.Line);
        Assert.Empty(Check(calls[1..]).Mistakes);
        Assert.Single(Check(calls[1..]).Warnings);
    }

    [Fact]
    public void Of_StockPhraseInEveryItem_IsNoMistake()
    {
        var report = Check(Objections.Select((text, i) => A.Call($"li-{i}", A.Customer(text), A.Agent("好的,没问题。"))).ToArray());

        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Of_TemplateWithNumbersAndNames_IsAMistakeOfItsAuthor()
    {
        string[] names = ["王", "李", "赵", "孙", "钱"];
        var calls = names.Select((name, i) => A.Call($"li-{i}", A.Customer(Objections[i]), A.Agent($"{name}经理您放心,这台机器我们保修{i + 2}年,坏了随时上门。"))).ToArray();

        var mistake = Assert.Single(Check(calls).Mistakes);

        Assert.Contains("author li has 5 items", mistake.Message, StringComparison.Ordinal);
        Assert.Empty(Check(calls[2..]).Mistakes);
    }

    [Fact]
    public void Of_SameSkeletonByDifferentAuthors_IsNoMistake()
    {
        string[] names = ["王", "李", "赵", "孙", "钱"];
        var calls = names.Select((name, i) => A.Call($"{(char)('a' + i)}-{i}", A.Customer(Objections[i]), A.Agent($"{name}经理您放心,这台机器我们保修{i + 2}年,坏了随时上门。"))).ToArray();

        Assert.Empty(Check(calls).Mistakes);
    }

    [Theory]
    [InlineData("王经理,我们给您3年质保。", "李总,我们给您十二年质保。")]
    [InlineData("Well Mr Smith, the Acme pump costs 300 pounds.", "Well Mrs Jones, the Flowserve pump costs 1,250 pounds.")]
    [InlineData("The order [ORDER] ships on Tuesday.", "The order {id} ships on Friday.")]
    public void SkeletonOf_SentencesThatDifferInNumbersAndNames_AreTheSame(string one, string other)
    {
        Assert.Equal(Skeleton.Of(one), Skeleton.Of(other));
        Assert.NotEmpty(Skeleton.Of(one));
    }

    [Fact]
    public void Of_PhraseThatGivesAViolationAway_IsAMistake()
    {
        var begging = Enumerable.Range(0, 10).Select(i => A.Call($"li-{i}", A.Customer(new string((char)('一' + i), 3)), A.Agent($"求求您{(char)('丁' + (3 * i))}{(char)('七' + i)}", Labels.Violations.Begging)));
        var clean = Enumerable.Range(10, 30).Select(i => A.Call($"li-{i}", A.Customer(new string((char)('一' + i), 3)), A.Agent($"好{(char)('丁' + (3 * i))}{(char)('七' + i)}")));

        var report = Check([.. begging, .. clean]);

        var mistake = Assert.Single(report.Mistakes);
        Assert.Contains("'求求您' gives violation/begging (zh) away", mistake.Message, StringComparison.Ordinal);
        var phrase = Assert.Single(report.Phrases, phrase => phrase.Label == "violation/begging");
        Assert.Equal((1.0, 1.0, 10), (phrase.Purity, phrase.Coverage, phrase.Items));
    }

    [Fact]
    public void Of_PhraseWithAndWithoutTheViolation_IsShownOnly()
    {
        var calls = Enumerable.Range(0, 20).Select(i => A.Call(
            $"li-{i}", A.Customer(new string((char)('一' + i), 3)), A.Agent($"求求您{(char)('丁' + (3 * i))}{(char)('七' + i)}", i < 10 ? [Labels.Violations.Begging] : [])));

        var report = Check([.. calls]);

        Assert.Empty(report.Mistakes);
        Assert.Equal(0.5, Assert.Single(report.Phrases, phrase => phrase.Label == "violation/begging").Purity);
    }

    [Fact]
    public void Of_SameTurnsWithOtherLabels_AreAMistakeOnlyAfterTheSameTurn()
    {
        var same = Check(
            A.Call("a-1", A.Customer("太贵了,别家才一半的价钱"), A.Agent("那您就去别家买呗,我也没拦着您呀", Labels.Violations.Contempt)),
            A.Call("b-1", A.Customer("太贵了，别家才一半的价钱。"), A.Agent("那您就去别家买呗，我也没拦着您呀")));
        var other = Check(
            A.Call("a-1", A.Customer("太贵了,别家才一半的价钱"), A.Agent("那您就去别家买呗,我也没拦着您呀", Labels.Violations.Contempt)),
            A.Call("b-1", A.Customer("我先去隔壁转一圈看看再回来"), A.Agent("那您就去别家买呗，我也没拦着您呀")));

        Assert.Contains(same.Mistakes, mistake => mistake.Message.Contains("is labelled [], at", StringComparison.Ordinal));
        Assert.Empty(other.Mistakes);
        Assert.Contains(other.Warnings, warning => warning.Message.StartsWith("turns[1]", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_LengthThatGivesAViolationAway_IsAMistake()
    {
        var calls = Enumerable.Range(0, 60).Select(i => A.Call(
            $"li-{i}", A.Customer(new string((char)('一' + i), 3)), A.Agent(new string((char)('丁' + i), i < 30 ? 25 : 10), i < 30 ? [Labels.Violations.Arguing] : []))).ToArray();

        var report = Check(calls);

        Assert.Contains("violation/arguing (zh) are 2.5 times as long", Assert.Single(report.Mistakes).Message, StringComparison.Ordinal);
        Assert.Equal((30, 25.0, 2.5), (report.Lengths[0].Turns, report.Lengths[0].MeanLength, report.Lengths[0].Ratio));
        Assert.Empty(Check(calls[1..]).Mistakes);
    }

    [Fact]
    public void Of_OneAuthorWithTooMuch_IsAMistakeInLargeDataOnly()
    {
        var limits = VarietyLimits.Default with { AuthorItems = 6 };
        var calls = Objections.Select((text, i) => A.Call($"{(i < 3 ? "li" : $"x{i}")}-{i}", A.Customer(text))).ToArray();

        var mistake = Assert.Single(VarietyReport.Of(calls, NoTest, limits).Mistakes);

        Assert.Contains("author li wrote 3 of 6 items (50 %)", mistake.Message, StringComparison.Ordinal);
        Assert.Empty(VarietyReport.Of(calls, NoTest, limits with { AuthorItems = 7 }).Mistakes);
        Assert.Empty(VarietyReport.Of(calls.Select(call => call with { Source = "corrected" }).ToArray(), NoTest, limits).Mistakes);
    }

    [Fact]
    public void Authors_OfCalls_CountItemsTurnsAndLength()
    {
        var authors = AuthorCounts.Of([A.Call("li-1", A.Customer("四个字的"), A.Agent("好")) with { Author = "zhang" }, A.Call("li-2", A.Customer("嗯"))]);

        Assert.Equal([new AuthorCounts("li", 1, 1, 1), new AuthorCounts("zhang", 1, 2, 2.5)], authors);
    }
}
