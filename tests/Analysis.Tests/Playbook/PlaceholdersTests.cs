using Parley.Analysis.Playbook;

namespace Parley.Analysis.Tests.Playbook;

public sealed class PlaceholdersTests
{
    private static readonly Dictionary<string, string> Values = new() { ["product"] = "甲烷传感器", ["company"] = " ", ["agent"] = "{customer}" };

    [Theory]
    [InlineData("我们的{product}", "我们的甲烷传感器")]
    [InlineData("{product}和{product}", "甲烷传感器和甲烷传感器")]
    [InlineData("{last_issue}", "{last_issue}")]
    [InlineData("{company}", "{company}")]
    [InlineData("{agent}", "{customer}")]
    [InlineData("}{product}{", "}甲烷传感器{")]
    [InlineData("{{product}}", "{甲烷传感器}")]
    [InlineData("没有", "没有")]
    public void Fill_Text_PutsInKnownValuesOnly(string text, string expected) => Assert.Equal(expected, Placeholders.Fill(text, Values));
}
