using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards;
using Parley.Analysis.Scorecards.Rules;
using Parley.Analysis.Tests.Checks;
using Parley.Analysis.Text;

namespace Parley.Analysis.Tests.Scorecards;

/// <summary>The scorecard and the example rules that come with the product.</summary>
public sealed class ShippedStandardsTests
{
    private static readonly RuleSet Rules = Load("rules.yaml", path => RuleSetLoader.Load(path));
    private static readonly Scorecard Card = Load("handbook.yaml", path => ScorecardLoader.Load(path, []));

    [Fact]
    public void Load_Shipped_ScoresEveryViolationAndMostChecks()
    {
        Assert.Equal(Labels.Violations.All.Order(), Card.Items.Select(item => item.Criterion).OfType<ViolationCriterion>().SelectMany(item => item.Violations).Order());
        var missing = CheckKeys.All.Except(Card.Items.Select(item => item.Criterion).OfType<CheckCriterion>().Select(item => item.Check));
        // Leading a need is the latent and the explicit one together; the next step is fixed by its own check; objections are counted one by one.
        Assert.Equal([CheckKeys.NeedsLed, CheckKeys.NotesNextStep, CheckKeys.ObjectionsAnswered], missing);
    }

    [Theory]
    [InlineData("absolute-guarantee", "这个保证没问题")]
    [InlineData("private-payment", "您转到我个人帐户就行")]
    [InlineData("price-before-needs", "这台三千八百元")]
    [InlineData("price-before-needs", "it's $3800")]
    [InlineData("rival-belittled", "他们家的东西都是垃圾")]
    public void Rules_ShippedExample_HitsWhatItIsFor(string rule, string said)
    {
        var fold = Rules.Open();
        fold.Observe(A.Agent(said), NormalizedText.From(said), Labels.Personalities.Undetermined);

        Assert.Equal(RuleOutcome.Hit, fold.Results("zh", true, ended: true).Single(result => result.Rule == rule).Outcome);
    }

    [Theory]
    [InlineData("price-objection-left-alone")]
    [InlineData("apology-after-violation")]
    [InlineData("discount-under-pressure")]
    [InlineData("buying-signal-without-next-step")]
    [InlineData("named-within-20-seconds")]
    public void Rules_ShippedExample_HitsACallThatShowsIt(string rule)
    {
        TurnReport[] call =
        [
            A.Agent("我是小林", "self_identification").At(0, 3),
            A.Customer("太贵了", "objection_price", "buying_signal").At(4, 6),
            A.Agent("您懂不懂").Violating("arguing").At(7, 9),
            A.Customer("什么").At(10, 11),
            A.Agent("抱歉,给您优惠").At(12, 14),
        ];
        var fold = Rules.Open();
        for (var i = 0; i < call.Length; i++)
            fold.Observe(call[i] with { Index = i }, NormalizedText.From(call[i].Text), Labels.Personalities.Bargaining);

        Assert.Equal(RuleOutcome.Hit, fold.Results("zh", true, ended: true).Single(result => result.Rule == rule).Outcome);
    }

    private static T Load<T>(string name, Func<string, (T? Loaded, IReadOnlyList<InputError> Errors)> load)
        where T : class
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "data", "scorecards")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("data/scorecards");
        var (loaded, errors) = load(Path.Combine(folder.FullName, "data", "scorecards", name));
        Assert.Empty(errors);
        return loaded!;
    }
}
