using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Parley.Analysis.Scorecards.Rules;
using Parley.Analysis.Text;

namespace Parley.Analysis.Tests.Scorecards.Rules;

public sealed class WordFinderTests
{
    [Theory]
    [InlineData("太贵了", "你们这个,太貴了!", "太貴了")]
    [InlineData("太贵了", "太 贵,了吧", "太 贵,了")]
    [InlineData("no thanks", "No, thanks.", "No, thanks")]
    [InlineData("ＶＩＰ", "您是vip客户", "vip")]
    [InlineData("don't know", "I dont know", "dont know")]
    [InlineData("3.5", "要3.5天", "3.5")]
    [InlineData("100%", "保证100%好", "100%")]
    [InlineData("好", "😀好😀", "好")]
    public void Find_Phrase_IsFoundAsItIsHeard(string phrase, string text, string shown) => Assert.Equal(shown, Found(new PhraseTest(SpokenText.Of(phrase)), text));

    [Theory]
    [InlineData("cat", "category")]
    [InlineData("cat", "a bobcat")]
    [InlineData("100", "1000元")]
    [InlineData("太贵了", "太不贵了")]
    [InlineData("no thanks", "not hanks")]
    public void Find_PhraseWithinAnotherWord_IsNotFound(string phrase, string text) => Assert.Null(Found(new PhraseTest(SpokenText.Of(phrase)), text));

    [Theory]
    [InlineData("转到我个人账户", 1, "麻烦转到我个人帐户上", "转到我个人帐户")]
    [InlineData("转到我个人账户", 1, "转到我的个人账户", "转到我的个人账户")]
    [InlineData("转到我个人账户", 1, "转到个人账户", "转到个人账户")]
    [InlineData("转到我个人账户", 1, "转到,我个人 账户", "转到,我个人 账户")]
    [InlineData("转到我个人账户", 1, "转去他个人账户", null)]
    [InlineData("guarantee", 2, "we guarantees it", "guarantees")]
    [InlineData("guarantee", 1, "this is unguaranteed", null)]
    [InlineData("money back guarantee", 2, "a money-back garantee", "money-back garantee")]
    public void Find_NearPhrase_AllowsSoManyChanges(string phrase, int distance, string text, string? shown) =>
        Assert.Equal(shown, Found(new NearTest(SpokenText.Of(phrase), distance), text));

    [Theory]
    [InlineData("[0-9]+元", "一共３８００元整", "３８００元")]
    [InlineData("太貴（了）？", "太贵(了)?", "太贵(了)?")]
    [InlineData("VIP", "Vip客户", "Vip")]
    [InlineData(@"\bvip\b", "不是vips", null)]
    [InlineData(@"\d{3,}", "12", null)]
    public void Find_Pattern_MatchesNormalisedText(string pattern, string text, string? shown) => Assert.Equal(shown, Found(new PatternTest(FoldedPattern.Of(pattern)), text));

    [Theory]
    [InlineData("保证(?:没|不会有)问题", "保证")]
    [InlineData("(?:他们|别家)[^,]{0,9}垃圾", "垃圾")]
    [InlineData("a+bcd?e", "bc")]
    [InlineData("(?:甲|乙丙)丁*", "甲", "乙丙")]
    [InlineData("[甲乙]丁?", "甲", "乙")]
    [InlineData("[-]a|b]c", "a", "b]c")]
    [InlineData("甲|.")]
    [InlineData("甲?")]
    [InlineData("(?i)甲")]
    [InlineData("[a-z-[aeiou]]x")]
    public void PatternLiterals_Of_AsksForWhatMustBeThere(string pattern, params string[] literals) =>
        Assert.Equal(literals, PatternLiterals.Of(pattern) ?? []);

    [Fact]
    public void PatternLiterals_OfAnyPattern_NeverKeepsAMatchBack() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var pattern = RandomPattern(random, 3);
            if (!IsAccepted(pattern, out var regex) || PatternLiterals.Of(pattern) is not { } literals)
                return;
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => "ab12]-,"[random.Next(7)]));
            Assert.True(!regex.IsMatch(text) || literals.Any(literal => text.Contains(literal, StringComparison.Ordinal)), $"{pattern} in {text}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithReplay(20261125, 7));

    /// <summary>Patterns of any syntax, most of them broken or odd.</summary>
    private static string RandomPattern(Random random, int depth)
    {
        string[] parts = ["a", "b", "1", ".", "\\d", "\\]", "\\w", "[ab]", "[^a]", "[]a]", "[-]", "[a-b]", "[\\d]", "^", "$", ",", "-", "]", "{", "\\b", "[b-[a]]", "\\x61", "{,2}"];
        string[] quantifiers = ["", "", "", "?", "*", "+", "{0}", "{2}", "{0,2}", "{1,}", "+?", "??"];
        var pattern = "";
        for (var i = 0; i < random.Next(1, 4); i++)
        {
            var part = depth > 0 && random.Next(3) == 0 ? (random.Next(2) == 0 ? "(" : "(?:") + RandomPattern(random, depth - 1) + ")" : parts[random.Next(parts.Length)];
            pattern += part + quantifiers[random.Next(quantifiers.Length)] + (random.Next(6) == 0 ? "|" : "");
        }
        return pattern;
    }

    private static bool IsAccepted(string pattern, out Regex regex)
    {
        try
        {
            regex = new PatternTest(pattern).Regex;
            return true;
        }
        catch (Exception failure) when (failure is RegexParseException or NotSupportedException)
        {
            regex = null!;
            return false;
        }
    }

    /// <summary>What was found, in the original text.</summary>
    private static string? Found(WordTest test, string text)
    {
        var finder = new WordFinder([new PhraseTest("别的"), test]);
        var found = new FoundWords(finder.Count);
        finder.Find(NormalizedText.From("上一句,什么都有可能:太贵了 100"), found);
        finder.Find(NormalizedText.From(text), found);
        return found.Has(1) ? text[found.SpanOf(1).Start..found.SpanOf(1).End] : null;
    }
}
