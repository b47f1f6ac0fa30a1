using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Analysis.Tests.Scorecards.Rules;

public sealed class RuleSetLoaderTests
{
    private const string Good = """
        version: 1.0.0
        rules:
          - id: one
            title: { zh: "一", en: "One" }
            when:
              role: agent
              phrase: [保证没问题, "no problem"]
              near: 转到我个人账户
              distance: 2
              regex: "[0-9]+元"
              first: { turns: 3 }
              last: { seconds: 20 }
              not_preceded_by:
                act: need_probe
                within: { turns: 2 }
          - id: two
            title: { zh: "二", en: "Two" }
            when:
              all:
                - violation: [arguing]
                - not:
                    personality: hesitant

        """;

    [Fact]
    public void Load_GoodFile_KeepsWhatIsWritten()
    {
        using var folder = new StandardsFolder();

        var (rules, errors) = RuleSetLoader.Load(folder.Write("rules.yaml", Good));

        Assert.Empty(errors);
        Assert.Equal(["one", "two"], rules!.Rules.Select(rule => rule.Id));
        Assert.Matches(@"^1\.0\.0\+[0-9a-f]{8}$", rules.Version);
        var one = Assert.IsType<TurnCondition>(rules.Rules[0].When);
        Assert.Equal([new PhraseTest("保证没问题"), new PhraseTest("no problem"), new NearTest("转到我个人账户", 2), new PatternTest("[0-9]+元")], one.Words.SelectMany(group => group));
        Assert.Equal((Speaker.Agent, new Extent(3, null), new Extent(null, TimeSpan.FromSeconds(20))), (one.Speaker!.Value, one.First!.Value, one.Last!.Value));
        var relation = Assert.Single(one.Relations);
        Assert.Equal((false, true, new Extent(2, null)), (relation.IsAfter, relation.IsNegated, relation.Within));
        Assert.Equal(["need_probe"], Assert.Single(relation.To).Acts);
        var two = Assert.IsType<AllCondition>(rules.Rules[1].When);
        Assert.IsType<NotCondition>(two.Parts[1]);
    }

    [Theory]
    [InlineData("  - id: one", "  - id: One", "\"id\" is \"One\"")]
    [InlineData("  - id: two", "  - id: one", "the id \"one\" is already at line 3")]
    [InlineData("    title: { zh: \"一\", en: \"One\" }", "    title: { zh: \"一\", cn: \"One\" }", "unknown field \"title.cn\"")]
    [InlineData("      role: agent", "      role: seller", "\"when.role\" has the unknown value \"seller\"")]
    [InlineData("      role: agent", "      speaker: agent", "unknown field \"when.speaker\"")]
    [InlineData("      phrase: [保证没问题, \"no problem\"]", "      phrase: [\"?!\"]", "the phrase has 0 characters besides punctuation")]
    [InlineData("      phrase: [保证没问题, \"no problem\"]", "      phrase: []", "\"phrase\" is an empty list")]
    [InlineData("      near: 转到我个人账户", "      near: 转账户", "the near text has 3 characters")]
    [InlineData("      distance: 2", "      distance: 9", "\"when.distance\" is 9")]
    [InlineData("      regex: \"[0-9]+元\"", "      regex: \"[0-9+元\"", "the regular expression is broken at character")]
    [InlineData("      regex: \"[0-9]+元\"", "      regex: \"(?<!不)贵\"", "looks around or refers back")]
    [InlineData("      regex: \"[0-9]+元\"", "      regex: \"贵*\"", "matches where there is nothing")]
    [InlineData("      regex: \"[0-9]+元\"", "      regex: \"(贵{100}){100}\"", "multiply too far")]
    [InlineData("      first: { turns: 3 }", "      first: { turns: 3, seconds: 2 }", "gives turns and seconds, or neither")]
    [InlineData("      first: { turns: 3 }", "      first: { turns: 0 }", "\"when.first.turns\" is 0")]
    [InlineData("      last: { seconds: 20 }", "      last: { minutes: 20 }", "unknown field \"when.last.minutes\"")]
    [InlineData("        act: need_probe", "        act: ask", "\"when.not_preceded_by.act\" has the unknown value \"ask\"")]
    [InlineData("        act: need_probe", "        all: []", "\"all\" stands where a turn is asked for")]
    [InlineData("        - violation: [arguing]", "        - violation: [shouting]", "\"when.all[0].violation\" has the unknown value \"shouting\"")]
    [InlineData("        - violation: [arguing]", "        - arguing", "\"when.all[0]\" is a single value, not fields of its own")]
    [InlineData("        - violation: [arguing]", "        - { violation: [arguing], role: customer }", "the other side's")]
    [InlineData("        - violation: [arguing]", "        - { violation: [arguing], act: vague }", "no turn has both")]
    [InlineData("        - violation: [arguing]", "        - { distance: 1 }", "\"distance\" stands without \"near\"")]
    [InlineData("        - violation: [arguing]", "        - {}", "the condition asks for nothing")]
    [InlineData("        - violation: [arguing]", "        - { any: [] }", "\"any\" holds no condition")]
    [InlineData("        - violation: [arguing]", "        - { any: [{ act: vague }], phrase: x }", "unknown field \"when.all[0].phrase\"")]
    [InlineData("        - violation: [arguing]", "        - { not: { not: { not: { not: { not: { act: vague } } } } } }", "conditions are nested 7 deep")]
    public void Load_MistakeInALine_IsReportedThere(string good, string bad, string message)
    {
        using var folder = new StandardsFolder();
        var path = folder.Write("rules.yaml", Good.Replace(good + "\n", bad + "\n", StringComparison.Ordinal));
        var line = Good.Split('\n').IndexOf(good) + 1;

        var (rules, errors) = RuleSetLoader.Load(path);

        Assert.Null(rules);
        var error = errors.First(error => error.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal((path, line), (error.File, error.Line));
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void Load_ManyMistakes_AllAreReportedByLine()
    {
        using var folder = new StandardsFolder();
        var text = Good.Replace("role: agent", "role: seller", StringComparison.Ordinal).Replace("[arguing]", "[x]", StringComparison.Ordinal).Replace("within: { turns: 2 }", "whithin: 2", StringComparison.Ordinal);

        var (_, errors) = RuleSetLoader.Load(folder.Write("rules.yaml", text));

        Assert.Equal([6, 14, 15, 20], errors.Select(error => error.Line!.Value));
        Assert.Contains("Known here: phrase, near", errors[2].Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("- id: x\n", "the file is a list, not fields")]
    [InlineData("version: 1\nrules: []\n", "the file has no rules")]
    [InlineData("rules:\n  - x\n", "\"version\" is missing")]
    [InlineData("version: 1\nrules:\n  - x\n", "a rule is a single value, not fields")]
    [InlineData("version: 1+a\nrules: []\n", "\"version\" is \"1+a\"")]
    [InlineData("version: [\n", "the YAML is broken")]
    public void Load_FileOfWrongShape_IsReported(string text, string message)
    {
        using var folder = new StandardsFolder();

        var (_, errors) = RuleSetLoader.Load(folder.Write("rules.yaml", text));

        Assert.Contains(message, errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingFile_SaysSo() =>
        Assert.Contains("cannot be read", Assert.Single(RuleSetLoader.Load("no-such-rules.yaml").Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_Version_FollowsContentButNotLineEndings()
    {
        using var folder = new StandardsFolder();
        string VersionOf(string text) => RuleSetLoader.Load(folder.Write("rules.yaml", text)).Rules!.Version;

        var version = VersionOf(Good);

        Assert.Equal(version, VersionOf(Good.ReplaceLineEndings("\r\n")));
        Assert.NotEqual(version, VersionOf(Good.Replace("One", "Uno", StringComparison.Ordinal)));
    }
}
