using System.Text.RegularExpressions;
using Parley.Scoring.Output;
using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Tests.Output.Html;

public sealed class PageWordsTests
{
    [Fact]
    public void Words_BothLanguages_HaveTheSameKeysAndPlacesToFill()
    {
        Assert.Equal(EnglishPageWords.All.Keys.Order(), ChinesePageWords.All.Keys.Order());
        Assert.Equal(ChineseWords.Labels.Keys.Order(), EnglishLabels.All.Keys.Intersect(ChineseWords.Labels.Keys).Order());
        foreach (var (key, english) in EnglishPageWords.All)
            Assert.Equal((key, Places(english)), (key, Places(ChinesePageWords.All[key])));
    }

    private static string Places(string word) => string.Concat(Regex.Matches(word, @"\{\d\}").Select(place => place.Value).Order());
}
