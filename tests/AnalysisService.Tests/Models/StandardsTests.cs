using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Models;

/// <summary>The team's own rules and scorecard in the service: live, in the report, and refused at the start when they are broken.</summary>
public sealed class StandardsTests : IDisposable
{
    private const string Rules = """
        version: 1.0.0
        rules:
          - id: begs
            title: { zh: "求单", en: "Begs" }
            when: { role: agent, phrase: 求求您 }
          - id: price-left-alone
            title: { zh: "价格异议无人接", en: "Price left alone" }
            when: { phrase: 太贵, not_followed_by: { role: agent, phrase: 理解, within: { turns: 1 } } }

        """;

    private const string Scorecard = """
        id: team
        version: 1.0.0
        title: { zh: "评分卡", en: "Scorecard" }
        items:
          - { id: greeting, title: { zh: "问候", en: "Greeting" }, weight: 3, check: opening_greeting }
          - { id: begs, title: { zh: "求单", en: "Begs" }, weight: 1, rule: begs, expect: no_hit, cap: 59 }

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-standards-");

    [Fact]
    public async Task AnalyzeCall_WithRules_SendsWhatEachSegmentDecides()
    {
        using var service = new ServiceWithStandards(Write("rules.yaml", Rules), Write("card.yaml", Scorecard));
        using var call = await LiveCaller.OpenAsync(service);

        var objection = await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        Assert.Empty(objection.ChangedRules);
        var begging = await call.SendAsync(A.Segment(2, "agent", A.Begging));
        Assert.Equal([("begs", "hit"), ("price-left-alone", "hit")], begging.ChangedRules.Select(rule => (rule.Rule, rule.Outcome)));
        Assert.Equal(new TurnSpan { Turn = 1, Start = 0, End = 3 }, Assert.Single(begging.ChangedRules[0].Evidence));

        // The agent said something else after all: what no longer holds is pending or decided again.
        var revision = await call.SendAsync(A.Revision(3, 2, "agent", A.GoodAnswer));
        Assert.Equal([("begs", "pending"), ("price-left-alone", "pending")], revision.ChangedRules.Select(rule => (rule.Rule, rule.Outcome)));

        var report = await call.EndAsync();
        Assert.Empty(report.Rules);
        Assert.Equal((2, "team"), (report.Scorecard.Items.Count, report.Scorecard.Id));
        Assert.Equal((report.Scorecard.Version, true), (report.Versions.Scorecard, report.Versions.Rules.StartsWith("1.0.0+", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ScoreCall_SameCallAsLive_HasTheSameRulesAndScore()
    {
        using var service = new ServiceWithStandards(Write("rules.yaml", Rules), Write("card.yaml", Scorecard));
        using var call = await LiveCaller.OpenAsync(service);
        var transcript = A.Transcript();
        for (var i = 0; i < transcript.Turns.Count; i++)
            await call.SendAsync(A.Segment(i + 1, transcript.Turns[i].Speaker, transcript.Turns[i].Text));
        var live = await call.EndAsync();

        var scored = await new ScoringService.ScoringServiceClient(service.Channel)
            .ScoreCallAsync(new ScoreCallRequest { Transcript = transcript }, cancellationToken: TestContext.Current.CancellationToken).ResponseAsync.Within();

        Assert.Equal(live.Rules, scored.Report.Rules);
        Assert.Equal(live.Scorecard, scored.Report.Scorecard);
        Assert.Equal((59, 75), (live.Scorecard.Score, live.Scorecard.Points));
    }

    [Fact]
    public async Task Start_BrokenRules_NamesEveryMistake()
    {
        var rules = Write("rules.yaml", Rules.Replace("role: agent", "role: boss", StringComparison.Ordinal));

        var (exitCode, error) = await ServiceProcess.RunAsync([$"--Parley:RulesFile={rules}"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("rules.yaml:5: \"when.role\" has the unknown value \"boss\"", error, StringComparison.Ordinal);
        Assert.Contains("rules.yaml:8:", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class ServiceWithStandards(string rules, string scorecard) : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Parley:RulesFile", rules), ("Parley:ScorecardFile", scorecard)];
    }
}
