using System.Text.RegularExpressions;
using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Tests.Playbook;

public sealed partial class ShippedPlaybookTests
{
    private static readonly PlaybookSet Shipped = Load();

    /// <summary>The tests run from their output folder, somewhere below the repository.</summary>
    internal static PlaybookSet Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "data", "playbook")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("data/playbook");
        var loaded = PlaybookLoader.Load(Path.Combine(folder.FullName, "data", "playbook"));
        Assert.Empty(loaded.Errors);
        return loaded.Playbook!;
    }

    [Fact]
    public void Load_Shipped_HasVersionWithHash() => Assert.Matches(@"^\d+\.\d+\.\d+\+[0-9a-f]{8}$", Shipped.Version);

    [Fact]
    public void Load_Shipped_IdsAreUnique() =>
        Assert.Equal(Shipped.Strategies.Count, Shipped.Strategies.Select(strategy => strategy.Id).Distinct().Count());

    [Theory]
    [InlineData(Labels.Personalities.KnowItAll, 5)]
    [InlineData(Labels.Personalities.OpenMinded, 2)]
    [InlineData(Labels.Personalities.Hesitant, 7)]
    [InlineData(Labels.Personalities.Complaining, 6)]
    [InlineData(Labels.Personalities.Analytical, 6)]
    [InlineData(Labels.Personalities.Bargaining, 5)]
    [InlineData(Labels.Personalities.Intimidating, 8)]
    public void Load_Shipped_HasEveryAnswerToAPersonality(string personality, int answers) =>
        Assert.Equal(answers, Shipped.Strategies.Count(strategy => strategy.Handbook == "H7" && strategy.When.Personalities.Contains(personality)));

    [Fact]
    public void Load_Shipped_MendsEachViolationLiveWithARewording()
    {
        foreach (var violation in Labels.Violations.All)
        {
            Assert.Contains(Shipped.Strategies, strategy => strategy.When.Live && strategy.When.Violations.Contains(violation)
                && strategy.Say.Chinese.Contains("改成", StringComparison.Ordinal) && strategy.Say.English.StartsWith("Instead of", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Load_Shipped_AnswersEveryObjectionAndVaguenessLive()
    {
        foreach (var act in Labels.CustomerActs.Objections.Append(Labels.CustomerActs.Vague))
            Assert.Contains(Shipped.Strategies, strategy => strategy.When.Live && strategy.When.Acts.Contains(act));
    }

    [Fact]
    public void Load_Shipped_MendsEveryMissedCheckInAReport()
    {
        foreach (var check in CheckKeys.All)
        {
            Assert.Contains(Shipped.Strategies, strategy => strategy.When.Report
                && strategy.When.Checks.TryGetValue(check, out var outcomes) && outcomes.Contains(CheckOutcome.Missed));
        }
    }

    [Theory]
    [InlineData("H2.1")]
    [InlineData("H2.2")]
    [InlineData("H2.3")]
    [InlineData("H2.4")]
    [InlineData("H2.5")]
    [InlineData("H2.6")]
    [InlineData("H2.7")]
    [InlineData("H2.8")]
    [InlineData("H3")]
    [InlineData("H4.1")]
    [InlineData("H4.2")]
    [InlineData("H4.3")]
    [InlineData("H5")]
    [InlineData("H6.1")]
    [InlineData("H6.2")]
    [InlineData("H6.3")]
    [InlineData("H7")]
    [InlineData("H8.1")]
    [InlineData("H8.2")]
    [InlineData("H8.3")]
    [InlineData("H8.4a")]
    [InlineData("H8.4b")]
    public void Load_Shipped_CoversTheSection(string section) => Assert.Contains(Shipped.Strategies, strategy => strategy.Handbook == section);

    [Fact]
    public void Load_Shipped_EachTextIsInItsLanguage()
    {
        foreach (var strategy in Shipped.Strategies)
        {
            foreach (var text in (BilingualText[])[strategy.Title, strategy.Action, strategy.Say, strategy.Avoid])
            {
                Assert.True(HanCharacter().IsMatch(Placeholders.Fill(text.Chinese, new Dictionary<string, string>())), strategy.Id);
                Assert.False(HanCharacter().IsMatch(text.English), strategy.Id);
                Assert.False(HalfWidthPunctuation().IsMatch(text.Chinese), $"{strategy.Id}: {text.Chinese}");
            }
        }
    }

    [Fact]
    public void Load_Shipped_HasOnlyKnownPlaceholders()
    {
        var used = Shipped.Strategies
            .SelectMany(strategy => (BilingualText[])[strategy.Title, strategy.Action, strategy.Say, strategy.Avoid])
            .SelectMany(text => Placeholder().Matches(text.Chinese + text.English))
            .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Placeholders.Known.Order(StringComparer.Ordinal), used);
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex HanCharacter();

    [GeneratedRegex(@"[\u4e00-\u9fff][,?!;:]")]
    private static partial Regex HalfWidthPunctuation();

    [GeneratedRegex(@"\{(.*?)\}")]
    private static partial Regex Placeholder();
}
