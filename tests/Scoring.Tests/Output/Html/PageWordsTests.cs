using System.Text.RegularExpressions;
using Parley.Scoring.Output;
using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Tests.Output.Html;

public sealed class PageWordsTests
{
    [Fact]
    public void Words_BothLanguages_HaveTheSameKeysAndPlacesToFill()
    {
        Assert.Equal(PageWords.English.Keys.Order(), PageWords.Chinese.Keys.Order());
        Assert.Equal(ChineseWords.Labels.Keys.Order(), EnglishLabels.All.Keys.Intersect(ChineseWords.Labels.Keys).Order());
        foreach (var (key, english) in PageWords.English)
            Assert.Equal((key, Places(english)), (key, Places(PageWords.Chinese[key])));
    }

    private static string Places(string word) => string.Concat(Regex.Matches(word, @"\{\d\}").Select(place => place.Value).Order());
}
