using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Text;

namespace Parley.Analysis.Tests.Classifier;

/// <summary>The finder over a head that one phrase speaks for and all other words speak slightly against.</summary>
public sealed class EvidenceFinderTests
{
    private const float OtherWords = -0.2f;

    [Theory]
    [InlineData("您好,货在路上。求求您就订一台吧,我这边等着。明天到", "求求您就订一", "求求您就订一台吧")]
    [InlineData("Hi there, it shipped. Please, I'm begging you, sign today. See you", "I'm begging you", "I'm begging you")]
    [InlineData("喂您好 单子我看到了 肯定是你们弄坏的 我先登记", "是你们弄坏", "肯定是你们弄坏的")]
    [InlineData("单号３３８１。爱買不買隨便你!下午送到", "爱买不买", "爱買不買隨便你")]
    [InlineData("好的👌👌,收到。谁稀罕你这单👎🏻!再见👋", "谁稀罕你这单", "谁稀罕你这单👎🏻")]
    [InlineData("it ships monday from the main depot whatever suits you i guess the invoice is on the way", "whatever suits you i guess", "whatever suits you i guess")]
    public void Find_PhraseWithinAClause_UnderlinesTheClauseInTheOriginalText(string text, string known, string expected)
    {
        var found = Assert.Single(Find(text, known));

        Assert.Equal(expected, text[found.Start..found.End]);
    }

    [Theory]
    [InlineData("the price is 1,200 a month")]
    [InlineData("价格是 1,200.50 一个月")]
    [InlineData("it is a well-known problem")]
    [InlineData("👍🏻👍🏻 👍🏻")]
    public void Find_WordsAndNumbersAtTheEdge_AreNotSplit(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = 1; start + length <= text.Length; length++)
            {
                foreach (var span in Find(text, text.Substring(start, length)))
                {
                    Assert.False(Joined(text, span.Start), $"'{text[span.Start..span.End]}'");
                    Assert.False(Joined(text, span.End), $"'{text[span.Start..span.End]}'");
                }
            }
        }
    }

    [Fact]
    public void Find_TwoPlacesFarApart_UnderlinesBoth()
    {
        const string Text = "嗯。求您可怜我。货是昨天下午从天津仓库发出来的,一共四十箱,司机电话我等会儿发给您。求您可怜我。好。";

        var found = Find(Text, "求您可怜我");

        Assert.Equal([new Span(2, 7), new Span(Text.Length - 8, Text.Length - 3)], found);
    }

    [Fact]
    public void Find_NothingKnown_UnderlinesOneClause()
    {
        const string Text = "好的,我记下了。明天联系您。";

        var found = Assert.Single(Find(Text, "xyz"));

        Assert.Contains(Text[found.Start..found.End], (string[])["好的", "我记下了", "明天联系您"]);
    }

    [Fact]
    public void Find_EmptyText_FindsNothing() => Assert.Empty(Find(" \u200B ", "求您了"));

    [Fact]
    public void Find_MarksOnly_StaysInTheText()
    {
        var found = Assert.Single(Find("……?!", "求您了"));

        Assert.True(found.Start < found.End && found.End <= 4);
    }

    private static IReadOnlyList<Span> Find(string text, string known)
    {
        List<NGram> scratch = [];
        var phrase = Hashes(known, scratch);
        var hashes = phrase.Union(Hashes(text, scratch)).ToArray();
        var weights = hashes.Select(hash => phrase.Contains(hash) ? 1f : OtherWords).ToArray();
        var vocabulary = new Vocabulary(hashes, Enumerable.Repeat(1f, hashes.Length).ToArray());
        return EvidenceFinder.Find(text, vocabulary, id => weights[id]);
    }

    /// <summary>Of n-grams of at least two characters: single letters are everywhere.</summary>
    private static HashSet<ulong> Hashes(string text, List<NGram> scratch)
    {
        NGramExtractor.Extract(NormalizedText.From(text).Text, scratch);
        return scratch.Where(gram => gram.End - gram.Start > 1).Select(gram => gram.Hash).ToHashSet();
    }

    /// <summary>Whether a cut here would go through a word, a number, or a character of two code units.</summary>
    private static bool Joined(string text, int position) =>
        position > 0 && position < text.Length
        && ((IsWord(text[position - 1]) && IsWord(text[position])) || char.IsLowSurrogate(text[position]));

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ',';
}
