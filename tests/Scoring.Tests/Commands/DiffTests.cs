using System.Text.Json.Nodes;
using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.Scoring.Tests.Commands;

public sealed class DiffTests
{
    [Fact]
    public async Task Diff_SameCallsInAnotherOrder_IsTheSame()
    {
        using var folder = new TemporaryFolder();
        var old = folder.Write("old.jsonl", Lines(Report("a"), Report("b"), Report("c"), Report("b", "hesitant")));
        var newer = folder.Write("new.jsonl", Lines(Report("c"), Report("b"), Report("b", "hesitant"), Report("a")));

        var (exitCode, output, _) = await CommandLine.RunAsync("diff", old, newer);

        Assert.Equal(0, exitCode);
        Assert.Contains("4 calls compared, 0 changed, 0 only in the old file, 0 only in the new one", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_EveryKindOfChange_IsNamedAndCounted()
    {
        using var folder = new TemporaryFolder();
        var old = folder.Write("old.jsonl", Lines(Report("same"), Report("a"), Report("gone")));
        var changed = Report("a", "hesitant") with
        {
            Turns = [Turn("begging")],
            Checks = [new CheckResult { Check = "next_step", Outcome = CheckOutcome.Met, Handbook = "H6.1" }],
            Scorecard = Scorecard(65.25),
            Strategies = [Strategy("two"), Strategy("three")],
            Rules = [new RuleResult { Rule = "r", Title = "规", Outcome = RuleOutcome.Hit }],
        };
        var newer = folder.Write("new.jsonl", Lines(Report("new"), changed, Report("same")));

        var text = await CommandLine.RunAsync("diff", old, newer);
        var json = await CommandLine.RunAsync("diff", old, newer, "--json");

        Assert.Equal((1, 1), (text.ExitCode, json.ExitCode));
        Assert.Contains(
            "  a  personality bargaining → hesitant · violation arguing (turn 1) present → absent · violation begging (turn 1) absent → present · check next_step missed → met"
            + " · score 72 → 65.25 · strategy one 1 → absent · strategy two 2 → 1 · strategy three absent → 2 · rule r no_hit → hit",
            text.Output, StringComparison.Ordinal);
        var result = JsonNode.Parse(json.Output)!;
        Assert.Equal((2, 1, 1, 1), ((int)result["compared"]!, (int)result["changed"]!, (int)result["only_old"]!, (int)result["only_new"]!));
        Assert.Equal("""{"check":1,"personality":1,"rule":1,"score":1,"strategy":1,"violation":1}""", result["changed_by_field"]!.ToJsonString());
        Assert.Contains("""{"field":"check","key":"next_step","old":"missed","new":"met","times":1}""", result["counts"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["a", "gone", "new"], result["calls"]!.AsArray().Select(call => (string)call!["call_id"]!));
    }

    [Theory]
    [InlineData("{\"call_id\":")]
    [InlineData("{\"id\":\"a\",\"turns\":[]}")]
    [InlineData("[1]")]
    public async Task Diff_LineIsNoReport_NamesIt(string line)
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.jsonl", Lines(Report("a")));
        var bad = folder.Write("bad.jsonl", Lines(Report("a")) + "\n" + line + "\n");

        var (exitCode, _, error) = await CommandLine.RunAsync("diff", good, bad);

        Assert.Equal(2, exitCode);
        Assert.Contains("bad.jsonl:3: the line is no report", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_MissingFile_IsUnusable()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("diff", folder.Write("a.jsonl", ""), folder.PathOf("none.jsonl"));

        Assert.Equal(2, exitCode);
        Assert.Contains("none.jsonl: the file cannot be read", error, StringComparison.Ordinal);
    }

    private static string Lines(params CallReport[] reports) => string.Concat(reports.Select(report => ReportJson.Format(report) + "\n"));

    private static CallReport Report(string callId, string personality = "bargaining") => new()
    {
        CallId = callId,
        Language = "zh",
        Stage = "first_contact",
        StageProbability = 0.9,
        Personality = PersonalityFinding.None with { Type = personality },
        Turns = [Turn("arguing")],
        Checks = [new CheckResult { Check = "next_step", Outcome = CheckOutcome.Missed, Handbook = "H6.1" }],
        Strategies = [Strategy("one"), Strategy("two")],
        Scorecard = Scorecard(72),
        Versions = new Versions("v1", "1.0.0+aa", "0.1.0") { Scorecard = "1.0.0+bb" },
    };

    private static TurnReport Turn(string violation) => new()
    {
        Index = 0,
        Speaker = Speaker.Agent,
        Text = "求您了",
        Violations = [new ViolationFinding { Id = "v", Violation = violation, Probability = 0.9 }],
    };

    private static ScorecardResult Scorecard(double score) => new() { Id = "team", Version = "1.0.0+bb", Title = "评分卡", Score = score, Points = score, Items = [] };

    private static Recommendation Strategy(string id) => new()
    {
        Id = id,
        Title = "t",
        Reason = "r",
        Handbook = "H7",
        Action = "a",
        Say = "s",
        Avoid = "x",
        Because = "stage:first_contact",
    };
}
