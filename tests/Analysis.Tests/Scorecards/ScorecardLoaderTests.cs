using Parley.Analysis.Scorecards;

namespace Parley.Analysis.Tests.Scorecards;

public sealed class ScorecardLoaderTests
{
    private const string Good = """
        id: team
        version: 2.0.0
        title: { zh: "评分卡", en: "Scorecard" }
        items:
          - id: greeting
            title: { zh: "问候", en: "Greeting" }
            weight: 10
            check: opening_greeting
          - id: contempt
            title: { zh: "不屑", en: "Contempt" }
            fatal: true
            violation: contempt
          - id: promise
            title: { zh: "承诺", en: "Promise" }
            weight: 5
            cap: 60
            rule: absolute-guarantee
            expect: no_hit
            stages: [first_contact, closing]

        """;

    [Fact]
    public void Load_GoodFile_KeepsWhatIsWritten()
    {
        using var folder = new StandardsFolder();

        var (scorecard, errors) = ScorecardLoader.Load(folder.Write("card.yaml", Good), ["absolute-guarantee"]);

        Assert.Empty(errors);
        Assert.Equal(("team", "评分卡"), (scorecard!.Id, scorecard.Title.Chinese));
        Assert.Matches(@"^2\.0\.0\+[0-9a-f]{8}$", scorecard.Version);
        Assert.Equal([("greeting", 10, null), ("contempt", 0, 0), ("promise", 5, 60)], scorecard.Items.Select(item => (item.Id, item.Weight, item.Limit)));
        Assert.Equal(["first_contact", "closing"], scorecard.Items[2].Stages);
    }

    [Theory]
    [InlineData("    weight: 10", "    weight: 0", "the item has no weight and sets no limit")]
    [InlineData("    weight: 10", "    weight: 1001", "\"weight\" is 1001")]
    [InlineData("    weight: 10", "    points: 10", "unknown field \"points\"")]
    [InlineData("    check: opening_greeting", "    check: greeting", "\"check\" has the unknown value \"greeting\"")]
    [InlineData("    fatal: true", "    fatal: yes", "\"fatal\" is yes")]
    [InlineData("    violation: contempt", "    violation: rudeness", "\"violation\" has the unknown value \"rudeness\"")]
    [InlineData("    cap: 60", "    cap: 100", "\"cap\" is 100")]
    [InlineData("    rule: absolute-guarantee", "    rule: guarantee", "there is no rule \"guarantee\"")]
    [InlineData("    expect: no_hit", "    expect: absent", "\"expect\" has the unknown value \"absent\"")]
    [InlineData("    stages: [first_contact, closing]", "    stages: [early]", "\"stages\" has the unknown value \"early\"")]
    [InlineData("  - id: contempt", "  - id: greeting", "the id \"greeting\" is already at line 5")]
    public void Load_MistakeInALine_IsReportedThere(string good, string bad, string message)
    {
        using var folder = new StandardsFolder();
        var path = folder.Write("card.yaml", Good.Replace(good + "\n", bad + "\n", StringComparison.Ordinal));
        var line = Good.Split('\n').IndexOf(good) + 1;

        var (scorecard, errors) = ScorecardLoader.Load(path, ["absolute-guarantee"]);

        Assert.Null(scorecard);
        var error = errors.First(error => error.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal((path, line), (error.File, error.Line));
        Assert.NotEmpty(error.Remedy);
    }

    [Theory]
    [InlineData("    check: opening_greeting\n", "", "the item looks at nothing")]
    [InlineData("    check: opening_greeting\n", "    check: opening_greeting\n    act: greeting\n", "the item looks at check and act")]
    [InlineData("    check: opening_greeting\n", "    check: opening_greeting\n    expect: present\n", "\"expect\" stands with \"check\"")]
    [InlineData("    fatal: true\n", "    fatal: true\n    cap: 50\n", "\"cap\" and \"fatal\" stand together")]
    [InlineData("    expect: no_hit\n", "", "\"expect\" is missing")]
    [InlineData("    fatal: true\n", "", "\"weight\" is missing")]
    public void Load_ItemOfWrongShape_IsReported(string good, string bad, string message)
    {
        using var folder = new StandardsFolder();

        var (_, errors) = ScorecardLoader.Load(folder.Write("card.yaml", Good.Replace(good, bad, StringComparison.Ordinal)), ["absolute-guarantee"]);

        Assert.Contains(message, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_RulesAndScorecardTogether_TheScorecardMayNameTheRules()
    {
        using var folder = new StandardsFolder();
        var card = folder.Write("card.yaml", Good);
        var rules = folder.Write("rules.yaml", "version: 1.0.0\nrules:\n  - id: absolute-guarantee\n    title: { zh: 规, en: rule }\n    when: { phrase: 保证 }\n");

        Assert.Contains("Give the file of the rules too", Assert.Single(StandardsCheck.Check([card])).Errors[0].Remedy, StringComparison.Ordinal);
        Assert.All(StandardsCheck.Check([card, rules]), result => Assert.Empty(result.Errors));
    }
}
