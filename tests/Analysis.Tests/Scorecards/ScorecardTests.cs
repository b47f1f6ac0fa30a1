using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards;
using Parley.Analysis.Tests.Checks;

namespace Parley.Analysis.Tests.Scorecards;

public sealed class ScorecardTests
{
    [Fact]
    public void Score_ItemsThatDoNotApply_GiveTheirWeightToTheOthers()
    {
        var result = Score(
            Report with
            {
                Checks = [Check(CheckKeys.OpeningGreeting, CheckOutcome.Met), Check(CheckKeys.NextStep, CheckOutcome.Missed), Check(CheckKeys.ComplaintListen, CheckOutcome.NotApplicable), Check(CheckKeys.ListeningInterruptions, CheckOutcome.CannotTell)],
            },
            Item("a", "weight: 30, check: opening_greeting"), Item("b", "weight: 10, check: next_step"), Item("c", "weight: 40, check: complaint_listen"), Item("d", "weight: 20, check: listening_interruptions"));

        Assert.Equal((75, 75), (result.Score, result.Points));
        Assert.Equal([(75, 75), (0, 25), (0, 0), (0, 0)], result.Items.Select(item => (item.Points, item.Share)));
        Assert.Equal([ItemOutcome.Met, ItemOutcome.Missed, ItemOutcome.NotApplicable, ItemOutcome.CannotTell], result.Items.Select(item => item.Outcome));
        Assert.Equal([30, 10, 40, 20], result.Items.Select(item => item.Weight));
    }

    [Theory]
    [InlineData("fatal: true, ", 0)]
    [InlineData("cap: 59, ", 59)]
    [InlineData("", 75)]
    public void Score_ViolationPresent_HoldsTheScoreDown(string limit, double score)
    {
        var report = Report with
        {
            Turns = [A.Customer("太贵了", "objection_price"), A.Agent("嫌贵别买").Violating("contempt") with { Index = 1 }],
            Objections = [Objection(0, ObjectionAnswer.Violated)],
            Checks = [Check(CheckKeys.OpeningGreeting, CheckOutcome.Met)],
        };

        var result = Score(report, Item("a", "weight: 75, check: opening_greeting"), Item("b", limit + "weight: 25, violation: contempt"));

        Assert.Equal((score, 75), (result.Score, result.Points));
        Assert.Equal((ItemOutcome.Missed, limit.Length > 0, new TurnSpan(1, 0, 4)), (result.Items[1].Outcome, result.Items[1].Fatal, Assert.Single(result.Items[1].Evidence)));
    }

    [Fact]
    public void Score_NoObjection_AbsenceOfViolationsIsNoMerit() =>
        Assert.Equal(ItemOutcome.NotApplicable, Score(Report, Item("a", "weight: 5, act: greeting, expect: absent"), Item("b", "weight: 5, violation: [arguing, contempt]")).Items[1].Outcome);

    [Fact]
    public void Score_ObjectionsPartlyAnswered_GivesPartOfThePoints()
    {
        var report = Report with
        {
            Turns = [.. Enumerable.Range(0, 5).Select(i => A.Customer("不行") with { Index = i })],
            Objections = [Objection(0, ObjectionAnswer.Answered), Objection(1, ObjectionAnswer.PassedBy), Objection(2, ObjectionAnswer.Answered), Objection(3, ObjectionAnswer.Violated), Objection(4, ObjectionAnswer.Open)],
        };

        var item = Score(report, Item("a", "weight: 10, objections: all")).Items[0];

        Assert.Equal((ItemOutcome.PartlyMet, 50), (item.Outcome, item.Points));
        Assert.Equal([1, 3], item.Evidence.Select(span => span.Turn));
        Assert.Equal(ItemOutcome.NotApplicable, Score(report, Item("a", "weight: 10, objections: complaint")).Items[0].Outcome);
    }

    [Theory]
    [InlineData("present", "greeting", ItemOutcome.Met)]
    [InlineData("absent", "greeting", ItemOutcome.Missed)]
    [InlineData("present", "benefit", ItemOutcome.Missed)]
    public void Score_Act_IsExpectedPresentOrAbsent(string expect, string act, ItemOutcome outcome) =>
        Assert.Equal(outcome, Score(Report, Item("a", $"weight: 1, act: {act}, expect: {expect}")).Items[0].Outcome);

    [Theory]
    [InlineData(RuleOutcome.Hit, ItemOutcome.Met)]
    [InlineData(RuleOutcome.NoHit, ItemOutcome.Missed)]
    [InlineData(RuleOutcome.CannotTell, ItemOutcome.CannotTell)]
    public void Score_Rule_FollowsItsOutcome(RuleOutcome rule, ItemOutcome outcome)
    {
        var results = new[] { new RuleResult { Rule = "r", Title = "规", Outcome = rule, Evidence = [new TurnSpan(0, 0, 1)] } };

        Assert.Equal(outcome, Card(Item("a", "weight: 1, rule: r, expect: hit")).Score(Report, results)!.Items[0].Outcome);
    }

    [Fact]
    public void Score_StageOrPersonalityOfAnotherKind_DoesNotApply()
    {
        var result = Score(
            Report, Item("a", "weight: 1, act: greeting, stages: [closing]"), Item("b", "weight: 1, act: greeting, personalities: [hesitant]"), Item("c", "weight: 1, act: greeting, stages: [first_contact]"));

        Assert.Equal([ItemOutcome.NotApplicable, ItemOutcome.NotApplicable, ItemOutcome.Met], result.Items.Select(item => item.Outcome));
        Assert.Equal(100, result.Score);
    }

    [Fact]
    public void Score_NothingCounts_HasNoScore()
    {
        var unknown = Report with { Roles = new RolesFinding(RolesOrigin.CannotTell, 0, new Dictionary<string, Speaker>()) };

        var result = Score(unknown, Item("a", "weight: 1, act: greeting"), Item("b", "weight: 1, violation: arguing"), Item("c", "weight: 1, objections: all"));

        Assert.Equal((null, null), (result.Score, result.Points));
        Assert.All(result.Items, item => Assert.Equal(ItemOutcome.CannotTell, item.Outcome));
    }

    [Fact]
    public void Score_Note_IsNotScored() => Assert.Null(Card(Item("a", "weight: 1, act: greeting")).Score(Report with { IsNote = true }, []));

    private static CallReport Report { get; } = new()
    {
        CallId = "c",
        Language = "zh",
        Stage = Labels.Stages.FirstContact,
        StageProbability = 1,
        Personality = PersonalityFinding.None,
        Turns = [A.Agent("您好", "greeting")],
        Versions = new Versions("m", "p", "1"),
    };

    private static CheckResult Check(string key, CheckOutcome outcome) => new() { Check = key, Outcome = outcome, Handbook = "H3" };

    private static Objection Objection(int turn, ObjectionAnswer answer) => new() { Turn = turn, Kind = "objection_price", Probability = 0.9, Answer = answer };

    private static string Item(string id, string fields) => $"  - {{ id: {id}, title: {{ zh: 项, en: item }}, {fields} }}\n";

    private static ScorecardResult Score(CallReport report, params string[] items) => Card(items).Score(report, [])!;

    private static Scorecard Card(params string[] items)
    {
        using var folder = new StandardsFolder();
        var (scorecard, errors) = ScorecardLoader.Load(
            folder.Write("card.yaml", $"id: card\nversion: 1.0.0\ntitle: {{ zh: 卡, en: card }}\nitems:\n{string.Concat(items)}"), ["r"]);
        Assert.Empty(errors);
        return scorecard!;
    }
}
