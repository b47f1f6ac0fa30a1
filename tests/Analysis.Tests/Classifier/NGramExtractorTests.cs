using Parley.Analysis.Classifier;
using Parley.Analysis.Tests.Models;
using Parley.Analysis.Text;
using Parley.Benchmarks;

namespace Parley.Analysis.Tests.Classifier;

/// <summary>N-grams against their definition, written out without any sharing of work; a trained vocabulary holds their hashes.</summary>
public sealed class NGramExtractorTests
{
    public static TheoryData<string> Texts =>
        ["", "嗯", "12", "价格3300元,45天", "i can't, it's 1,200.50 a month", "a b  c", "call 555-0168 ok", "好的12ab34", "'", "3 'n' 4"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Extract_Text_IsAsDefined(string text) => AssertAsDefined(text);

    [Fact]
    public void Extract_TestSplit_IsAsDefinedAndMostlyKnownToTheVocabulary()
    {
        var vocabulary = PromotedModel.Compiled.Heads.Vocabulary;
        var (known, all) = (0, 0);
        foreach (var turn in TestCalls.WithTurns.SelectMany(call => call.Turns))
        {
            var text = NormalizedText.From(turn.Text).Text;
            var grams = AssertAsDefined(text);
            known += grams.Count(gram => vocabulary.Find(gram.Hash) >= 0);
            all += grams.Count;
            Assert.Equal(
                grams.Select(gram => vocabulary.Find(gram.Hash)).Where(id => id >= 0).Distinct().Order(), TextFeatures.From(turn.Text, vocabulary).Ids);
        }
        Assert.True(known > all * 0.6, $"{known} of {all}");
    }

    private static List<NGram> AssertAsDefined(string text)
    {
        List<NGram> found = [];
        NGramExtractor.Extract(text, found);
        Assert.Equal(Defined(text).Order(), found.Select(gram => gram.Hash).Order());
        Assert.All(found, gram => Assert.True(gram.Start >= 0 && gram.Start <= gram.End && gram.End <= text.Length));
        return found;
    }

    private static IEnumerable<ulong> Defined(string text)
    {
        var marked = '\u0002' + System.Text.RegularExpressions.Regex.Replace(text, "[0-9]+", "0") + '\u0003';
        for (var start = 0; start < marked.Length - 1; start++)
        {
            for (var length = start == 0 ? 2 : 1; length <= 4 && start + length <= marked.Length; length++)
                yield return Finish(Hash(14695981039346656037, marked.Substring(start, length)));
        }
        foreach (var run in System.Text.RegularExpressions.Regex.Split(marked, "[^a-z0-9' ]"))
        {
            ulong previous = 0;
            foreach (var word in run.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var hash = Hash(14695981039346656037 ^ 0x9E3779B97F4A7C15, word);
                yield return Finish(hash);
                if (previous != 0)
                    yield return Finish(Hash(previous, "\u0001") ^ (hash * 31));
                previous = hash;
            }
        }
    }

    private static ulong Hash(ulong hash, string text) => text.Aggregate(hash, (sum, c) => (sum ^ c) * 1099511628211);

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
        return (hash ^ (hash >> 29)) is 0 ? 1 : hash ^ (hash >> 29);
    }
}
