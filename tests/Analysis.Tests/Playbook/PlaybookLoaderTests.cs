using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Tests.Playbook;

public sealed class PlaybookLoaderTests
{
    private const string Good = """
        strategies:
          - id: few-choices
            handbook: H7
            priority: 70
            when:
              personalities: [hesitant]
              violations: [arguing]
              acts: [vague]
              stages: [follow_up]
              checks:
                next_step: [missed, cannot_tell]
              best_after: [objection_price]
              except_stages: [after_sales]
              use: [live]
              from_turn: 4
              until_turn: 9
            not_yet:
              acts: [give_choices]
              ever: [greeting]
              checks: [next_step]
            title:
              zh: "选择给少"
              en: "Few choices"
            action:
              zh: "收窄到两个"
              en: "Narrow it to two"
            say:
              zh: "{product}有两种"
              en: "{product} comes in two kinds"
            avoid:
              zh: "念目录"
              en: "Reading the catalogue"

        """;

    [Fact]
    public void Load_GoodPlaybook_KeepsEveryField()
    {
        using var folder = new PlaybookFolder();
        folder.Write("hesitant.yaml", Good);

        var loaded = PlaybookLoader.Load(folder.FullName);

        Assert.Empty(loaded.Errors);
        var strategy = Assert.Single(loaded.Playbook!.Strategies);
        Assert.Equal(("few-choices", "H7", 70), (strategy.Id, strategy.Handbook, strategy.Priority));
        var when = strategy.When;
        Assert.Equal(["hesitant", "arguing", "vague", "follow_up"], [.. when.Personalities, .. when.Violations, .. when.Acts, .. when.Stages]);
        Assert.Equal([CheckOutcome.Missed, CheckOutcome.CannotTell], when.Checks["next_step"]);
        Assert.Equal(["objection_price", "after_sales"], [.. when.BestAfter, .. when.ExceptStages]);
        Assert.Equal((true, false, 4, 9), (when.Live, when.Report, when.FromTurn, when.UntilTurn));
        Assert.Equal(["give_choices", "greeting", "next_step"], [.. strategy.NotYet.Acts, .. strategy.NotYet.Ever, .. strategy.NotYet.Checks]);
        Assert.Equal(("选择给少", "Few choices"), (strategy.Title.In("zh"), strategy.Title.In("en")));
        Assert.Equal(("收窄到两个", "{product}有两种", "念目录"), (strategy.Action.Chinese, strategy.Say.Chinese, strategy.Avoid.Chinese));
    }

    [Theory]
    [InlineData("    handbook: H7", "    handbook: H9", "\"handbook\" has the unknown value \"H9\"")]
    [InlineData("    priority: 70", "    priority: high", "\"priority\" is high")]
    [InlineData("    priority: 70", "    priority: 101", "\"priority\" is 101")]
    [InlineData("    priority: 70", "    urgency: 70", "unknown field \"urgency\"")]
    [InlineData("  - id: few-choices", "  - id: Few Choices", "\"id\" is \"Few Choices\"")]
    [InlineData("      personalities: [hesitant]", "      personalities: [shy]", "\"when.personalities\" has the unknown value \"shy\"")]
    [InlineData("      personalities: [hesitant]", "      personalities: [undetermined]", "\"when.personalities\" has the unknown value \"undetermined\"")]
    [InlineData("      personalities: [hesitant]", "      personalities: hesitant", "\"when.personalities\" is a single value, not a list")]
    [InlineData("      personalities: [hesitant]", "      personality: [hesitant]", "unknown field \"when.personality\"")]
    [InlineData("      violations: [arguing]", "      violations: [shouting]", "\"when.violations\" has the unknown value \"shouting\"")]
    [InlineData("      acts: [vague]", "      acts: [greeting]", "\"when.acts\" has the unknown value \"greeting\"")]
    [InlineData("      acts: [vague]", "      acts: [vague, vague]", "\"when.acts\" has \"vague\" twice")]
    [InlineData("      acts: [vague]", "      acts: [{vague: 1}]", "\"when.acts\" is a mapping, not a text")]
    [InlineData("      stages: [follow_up]", "      stages: [later]", "\"when.stages\" has the unknown value \"later\"")]
    [InlineData("        next_step: [missed, cannot_tell]", "        next_steps: [missed]", "unknown field \"when.checks.next_steps\"")]
    [InlineData("        next_step: [missed, cannot_tell]", "        next_step: [met]", "\"when.checks.next_step\" has the unknown value \"met\"")]
    [InlineData("        next_step: [missed, cannot_tell]", "        next_step: []", "\"when.checks.next_step\" names no outcome")]
    [InlineData("      best_after: [objection_price]", "      best_after: [price]", "\"when.best_after\" has the unknown value \"price\"")]
    [InlineData("      except_stages: [after_sales]", "      except_stages: [after]", "\"when.except_stages\" has the unknown value \"after\"")]
    [InlineData("      use: [live]", "      use: [online]", "\"when.use\" has the unknown value \"online\"")]
    [InlineData("      from_turn: 4", "      from_turn: 10", "\"when.from_turn\" is 10, after until_turn 9")]
    [InlineData("      from_turn: 4", "      from_turn: -1", "\"when.from_turn\" is -1")]
    [InlineData("      acts: [give_choices]", "      acts: [vague]", "\"not_yet.acts\" has the unknown value \"vague\"")]
    [InlineData("      ever: [greeting]", "      ever: [hello]", "\"not_yet.ever\" has the unknown value \"hello\"")]
    [InlineData("      checks: [next_step]", "      checks: [step]", "\"not_yet.checks\" has the unknown value \"step\"")]
    [InlineData("      zh: \"选择给少\"", "      zh: \"\"", "\"title.zh\" is empty")]
    [InlineData("      zh: \"选择给少\"", "      zh:", "\"title.zh\" is empty")]
    [InlineData("      zh: \"选择给少\"", "      cn: \"选择给少\"", "unknown field \"title.cn\"")]
    [InlineData("      en: \"Narrow it to two\"", "      en: [Narrow]", "\"action.en\" is a list, not a text")]
    [InlineData("      zh: \"{product}有两种\"", "      zh: \"{goods}有两种\"", "\"say.zh\" has the unknown placeholder \"{goods}\"")]
    [InlineData("      en: \"{product} comes in two kinds\"", "      en: \"{product comes in two kinds\"", "\"say.en\" has the unknown placeholder \"{\"")]
    public void Load_MistakeInALine_IsReportedThere(string good, string bad, string message)
    {
        using var folder = new PlaybookFolder();
        var path = folder.Write("a.yaml", Good.Replace(good + "\n", bad + "\n", StringComparison.Ordinal));
        var line = Good.Split('\n').IndexOf(good) + 1;

        var loaded = PlaybookLoader.Load(folder.FullName);

        Assert.Null(loaded.Playbook);
        var error = loaded.Errors.First(error => error.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal((path, line), (error.File, error.Line));
        Assert.NotEmpty(error.Remedy);
    }

    [Theory]
    [InlineData("    handbook: H7\n", 2, "\"handbook\" is missing")]
    [InlineData("      en: \"Few choices\"\n", 22, "\"title.en\" is missing")]
    [InlineData("      zh: \"念目录\"\n", 31, "\"avoid.zh\" is missing")]
    public void Load_MissingField_IsReportedWhereItBelongs(string removed, int line, string message)
    {
        using var folder = new PlaybookFolder();
        folder.Write("a.yaml", Good.Replace(removed, "", StringComparison.Ordinal));

        var error = Assert.Single(PlaybookLoader.Load(folder.FullName).Errors);

        Assert.Equal((line, message), (error.Line, error.Message));
    }

    [Fact]
    public void Load_MissingTextBlock_IsReportedAtTheStrategy()
    {
        using var folder = new PlaybookFolder();
        folder.Write("a.yaml", Good[..Good.IndexOf("    avoid:", StringComparison.Ordinal)]);

        var error = Assert.Single(PlaybookLoader.Load(folder.FullName).Errors);

        Assert.Equal((2, "\"avoid\" is missing"), (error.Line, error.Message));
    }

    [Fact]
    public void Load_NothingSelectsTheStrategy_IsReported()
    {
        using var folder = new PlaybookFolder();
        var start = Good.IndexOf("      personalities", StringComparison.Ordinal);
        folder.Write("a.yaml", Good[..start] + "      use: [live]\n" + Good[Good.IndexOf("    not_yet", StringComparison.Ordinal)..]);

        Assert.Contains("names no finding", Assert.Single(PlaybookLoader.Load(folder.FullName).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ManyMistakesInManyFiles_AllAreReportedInOrder()
    {
        using var folder = new PlaybookFolder();
        var second = folder.Write("b.yaml", Good.Replace("[vague]", "[x]", StringComparison.Ordinal).Replace("H7", "H99", StringComparison.Ordinal));
        var first = folder.Write("a.yaml", Good.Replace("few-choices", "other", StringComparison.Ordinal).Replace("[arguing]", "[y]", StringComparison.Ordinal));

        var errors = PlaybookLoader.Load(folder.FullName).Errors;

        Assert.Equal([(first, 7), (second, 3), (second, 8)], errors.Select(error => (error.File, error.Line!.Value)));
    }

    [Fact]
    public void Load_SameIdInTwoFiles_NamesBothPlaces()
    {
        using var folder = new PlaybookFolder();
        var first = folder.Write("a.yaml", Good);
        var second = folder.Write("b.yaml", Good);

        var error = Assert.Single(PlaybookLoader.Load(folder.FullName).Errors);

        Assert.Equal((second, 2), (error.File, error.Line));
        Assert.Contains($"\"few-choices\" is already at {first}:2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_BrokenYaml_IsReportedWithItsLineAndOtherFilesAreReadOn()
    {
        using var folder = new PlaybookFolder();
        folder.Write("a.yaml", "strategies:\n  - id: x\n   handbook: [H7\n");
        folder.Write("b.yaml", Good.Replace("H7", "H99", StringComparison.Ordinal));

        var errors = PlaybookLoader.Load(folder.FullName).Errors;

        Assert.Contains("the YAML is broken", errors[0].Message, StringComparison.Ordinal);
        Assert.InRange(errors[0].Line!.Value, 2, 3);
        Assert.Contains("H99", errors[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("- id: x\n", "the file is a list, not fields")]
    [InlineData("strategies: x\n", "\"strategies\" is a single value, not a list")]
    [InlineData("strategies:\n  - x\n", "a strategy is a single value, not fields")]
    [InlineData("version: 2.0.0\n", "\"version\" is \"2.0.0\" here too")]
    [InlineData("strategies: []\n---\nstrategies: []\n", "the file holds 2 YAML documents")]
    public void Load_FileOfWrongShape_IsReported(string text, string message)
    {
        using var folder = new PlaybookFolder();
        var path = folder.Write("a.yaml", text);
        folder.Write("good.yaml", Good);

        var error = Assert.Single(PlaybookLoader.Load(folder.FullName).Errors);

        Assert.Equal(path, error.File);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NotUtf8_IsReported()
    {
        using var folder = new PlaybookFolder();
        folder.WriteBytes("a.yaml", [.. "strategies: "u8, 0xC4, 0xE3]);

        Assert.Contains("the file is not UTF-8 (byte 13)", Assert.Single(PlaybookLoader.Load(folder.FullName).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingFolderOrFiles_SaysWhatToDo()
    {
        using var empty = new PlaybookFolder(versioned: false);

        var missing = Assert.Single(PlaybookLoader.Load(Path.Combine(empty.FullName, "none")).Errors);
        var bare = Assert.Single(PlaybookLoader.Load(empty.FullName).Errors);

        Assert.Equal("there is no such playbook folder", missing.Message);
        Assert.Equal("the playbook folder has no .yaml file", bare.Message);
        Assert.All([missing, bare], error => Assert.Contains("playbook.yaml", error.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_NoVersionOrNoStrategies_IsReported()
    {
        using var folder = new PlaybookFolder(versioned: false);
        folder.Write("a.yaml", Good);
        Assert.Equal(Path.Combine(folder.FullName, "playbook.yaml"), Assert.Single(PlaybookLoader.Load(folder.FullName).Errors).File);

        folder.Write("playbook.yaml", "strategies: []\n");
        Assert.Equal("\"version\" is missing", Assert.Single(PlaybookLoader.Load(folder.FullName).Errors).Message);

        folder.Write("playbook.yaml", "version: 1.0.0+abc\n");
        Assert.Contains("Leave out", Assert.Single(PlaybookLoader.Load(folder.FullName).Errors).Remedy, StringComparison.Ordinal);

        folder.Write("playbook.yaml", "version: 1.0.0\n");
        folder.Write("a.yaml", "strategies: []\n");
        Assert.Equal("the playbook has no strategies", Assert.Single(PlaybookLoader.Load(folder.FullName).Errors).Message);
    }

    [Fact]
    public void Load_Version_FollowsContentButNotLineEndings()
    {
        using var folder = new PlaybookFolder();
        string VersionWith(string text)
        {
            folder.Write("a.yaml", text);
            return PlaybookLoader.Load(folder.FullName).Playbook!.Version;
        }

        var version = VersionWith(Good);

        Assert.StartsWith("1.0.0+", version, StringComparison.Ordinal);
        Assert.Equal(version, VersionWith(Good.ReplaceLineEndings("\r\n")));
        Assert.NotEqual(version, VersionWith(Good.Replace("Few choices", "Fewer choices", StringComparison.Ordinal)));
    }
}
