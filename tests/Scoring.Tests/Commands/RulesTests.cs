using System.Text.Json.Nodes;

namespace Parley.Scoring.Tests.Commands;

public sealed class RulesTests
{
    [Fact]
    public async Task Check_GoodAndBrokenFiles_SaysWhatEachHoldsAndEveryMistake()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Write("rules.yaml", Standards.Rules);
        var card = folder.Write("card.yaml", Standards.Scorecard);
        var broken = folder.Write("broken.yaml", Standards.Rules.Replace("role: agent", "role: boss", StringComparison.Ordinal).Replace("turns: 2", "turns: many", StringComparison.Ordinal));

        var good = await CommandLine.RunAsync("rules", "check", rules, card);
        var bad = await CommandLine.RunAsync("rules", "check", rules, broken);

        Assert.Equal(0, good.ExitCode);
        Assert.Contains("2 rules, version 1.0.0+", good.Output, StringComparison.Ordinal);
        Assert.Contains("scorecard team of 2 items", good.Output, StringComparison.Ordinal);
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains($"{broken}:5: \"when.role\" has the unknown value \"boss\"", bad.Error, StringComparison.Ordinal);
        Assert.Contains($"{broken}:8: \"when.not.last.turns\" is many", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_AgainstOldRules_ShowsWhichCallsWouldChange()
    {
        using var folder = new TemporaryFolder();
        folder.Write("calls/a.txt", A.Call);
        folder.Write("calls/b.txt", "客服: 您好,拜托您了。\n客户: 不用,谢谢。\n");
        folder.Write("calls/c.txt", "客服: 您好。\n客户: 您说。\n");

        var (exitCode, output, error) = await CommandLine.RunAsync(
            "rules", "try", folder.Write("new.yaml", Standards.NewRules), folder.PathOf("calls"), "--against", folder.Write("old.yaml", Standards.Rules),
            "--scorecard", folder.Write("card.yaml", Standards.Scorecard), "--json");

        Assert.Equal((0, ""), (exitCode, error));
        var result = JsonNode.Parse(output)!;
        Assert.Equal((3, 2), ((int)result["compared"]!, (int)result["changed"]!));
        var calls = result["calls"]!.AsArray();
        Assert.Equal(["a", "b"], calls.Select(call => (string)call!["call_id"]!));
        Assert.Equal("""[{"rule":"begs","before":"hit","after":"no_hit"}]""", calls[0]!["rules"]!.ToJsonString());
        Assert.Equal((0, 100), ((double)calls[0]!["score_before"]!, (double)calls[0]!["score_after"]!));
        Assert.Equal((100, 0), ((double)calls[1]!["score_before"]!, (double)calls[1]!["score_after"]!));
        Assert.Equal("""{"rule":"begs","hits_before":1,"hits_after":1,"gained":1,"lost":1}""", result["rules"]![0]!.ToJsonString());
        Assert.Equal("""{"rule":"no-thanks","hits_before":2,"hits_after":2,"gained":0,"lost":0}""", result["rules"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task Try_TextWithoutOldRules_CountsFromNothing()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, _) = await CommandLine.RunAsync("rules", "try", folder.Write("rules.yaml", Standards.Rules), folder.Write("a.txt", A.Call));

        Assert.Equal(0, exitCode);
        Assert.Contains("  a  rule begs no_hit → hit · rule no-thanks no_hit → hit", output, StringComparison.Ordinal);
        Assert.Contains("1 calls, 1 would change", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_ManyCalls_TellsThemInTheOrderOfTheInput()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Write("rules.yaml", Standards.Rules);
        var calls = folder.Write("many.jsonl", string.Join('\n', A.Calls(400)));

        var (exitCode, output, error) = await CommandLine.RunAsync("rules", "try", rules, calls, "--json", "--quiet");

        Assert.Equal((0, ""), (exitCode, error));
        var result = JsonNode.Parse(output)!;
        Assert.Equal(400, (int)result["compared"]!);
        var numbers = result["calls"]!.AsArray().Select(call => int.Parse(((string)call!["call_id"]!)["call-".Length..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(numbers.Count > 100);
        Assert.Equal(numbers.Order(), numbers);
    }

    [Fact]
    public async Task Try_SwapAndNotes_ReadsAsScoreDoes()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Write("rules.yaml", Standards.Rules);
        folder.Write("calls/a.jsonl", $$$"""{"id":"a","turns":[{"speaker":"customer","text":"{{{A.Begging}}}"},{"speaker":"agent","text":"谢谢。"}]}""");
        folder.Write("calls/note.txt", A.Note);

        var (plain, swapped) = (await TryAsync(), await TryAsync("--swap"));

        Assert.Equal((1, 0), ((int)plain["compared"]!, (int)plain["rules"]![0]!["hits_after"]!));
        Assert.Equal((1, 1), ((int)swapped["compared"]!, (int)swapped["rules"]![0]!["hits_after"]!));

        async Task<JsonNode> TryAsync(params string[] options)
        {
            var (exitCode, output, error) = await CommandLine.RunAsync(["rules", "try", rules, folder.PathOf("calls"), "--json", .. options]);
            Assert.True(exitCode == 0, error);
            return JsonNode.Parse(output)!;
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task Try_LimitThatIsNoNumber_IsBadUsage(string limit)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("rules", "try", folder.Write("rules.yaml", Standards.Rules), folder.Write("a.txt", A.Call), "--limit", limit);

        Assert.Equal(2, exitCode);
        Assert.Contains($"--limit is '{limit}'. Give a whole number from 0.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_EmptyFolder_IsBadUsage()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, error) = await CommandLine.RunAsync(
            "rules", "try", folder.Write("rules.yaml", Standards.Rules), Directory.CreateDirectory(folder.PathOf("empty")).FullName);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("There is no file in", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_BrokenRulesOrCalls_SaysSoWithItsExitCode()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Write("rules.yaml", Standards.Rules);

        var brokenRules = await CommandLine.RunAsync("rules", "try", folder.Write("broken.yaml", "version: 1\nrules:\n  - id: x\n"), folder.Write("a.txt", A.Call));
        var brokenCall = await CommandLine.RunAsync("rules", "try", rules, folder.Write("b.jsonl", "{\"id\":"));
        var missing = await CommandLine.RunAsync("rules", "try", rules, folder.PathOf("none.txt"));

        Assert.Equal((2, 1, 2), (brokenRules.ExitCode, brokenCall.ExitCode, missing.ExitCode));
        Assert.Contains("broken.yaml:3: \"when\" is missing", brokenRules.Error, StringComparison.Ordinal);
        Assert.Contains("b.jsonl", brokenCall.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_WithRulesAndScorecard_StampsAndScoresTheReport()
    {
        using var folder = new TemporaryFolder();
        string[] standards = ["--rules", folder.Write("rules.yaml", Standards.Rules), "--scorecard", folder.Write("card.yaml", Standards.Scorecard)];
        var call = folder.Write("a.txt", A.Call);

        var json = await CommandLine.RunAsync(["score", call, "--format", "json", .. standards]);
        var text = await CommandLine.RunAsync(["score", call, .. standards]);
        var plain = await CommandLine.RunAsync("score", call, "--format", "json");

        var report = JsonNode.Parse(json.Output)!;
        Assert.Equal(["begs", "no-thanks"], report["rules"]!.AsArray().Select(rule => (string)rule!["rule"]!));
        Assert.Equal("""[{"turn":2,"start":0,"end":3}]""", report["rules"]![0]!["evidence"]!.ToJsonString());
        Assert.Equal((0, 80), ((double)report["scorecard"]!["score"]!, (double)report["scorecard"]!["points"]!));
        Assert.StartsWith("1.0.0+", (string)report["versions"]!["rules"]!, StringComparison.Ordinal);
        Assert.Equal((string)report["scorecard"]!["version"]!, (string)report["versions"]!["scorecard"]!);
        Assert.Contains("评分卡: 0 (80) team 1.0.0+", text.Output, StringComparison.Ordinal);
        Assert.Contains("求单 begs  → 3", text.Output, StringComparison.Ordinal);
        var without = JsonNode.Parse(plain.Output)!;
        Assert.Empty(without["rules"]!.AsArray());
        Assert.False(without.AsObject().ContainsKey("scorecard"));
    }

    [Fact]
    public async Task Score_ScorecardNamesAMissingRule_IsBadUsage()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await CommandLine.RunAsync("score", folder.Write("a.txt", A.Call), "--scorecard", folder.Write("card.yaml", Standards.Scorecard));

        Assert.Equal(2, exitCode);
        Assert.Contains("card.yaml:6: there is no rule \"begs\"", error, StringComparison.Ordinal);
    }
}
