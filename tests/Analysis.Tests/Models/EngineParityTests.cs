using Parley.Analysis.Classifier;
using Parley.Analysis.Models;
using Parley.Benchmarks;

namespace Parley.Analysis.Tests.Models;

/// <summary>The compiled heads against ML.NET's own engine, on every turn and note of the test split.</summary>
public sealed class EngineParityTests(ITestOutputHelper output)
{
    [Fact]
    public void Score_EveryTurnOfTheTestSplit_IsAsMlNetsEngine()
    {
        var comparison = new ScorerComparison(PromotedModel.Compiled.Heads, PromotedModel.Engine.Heads.Scorer);
        foreach (var call in TestCalls.All)
        {
            if (call.Note is { } note)
                comparison.AddNote(note);
            else
                comparison.AddCall(call.Turns.Select(turn => (turn.Speaker, turn.Text)));
        }

        foreach (var (group, difference) in comparison.Differences)
            output.WriteLine($"{group}: {difference:G3}");
        output.WriteLine($"log-odds: {comparison.LargestLogOdds:G3}");
        Assert.Equal(PromotedModel.Compiled.Card.Heads.Keys.Order(), comparison.Differences.Keys.Order());
        Assert.All(comparison.Differences, group => Assert.InRange(group.Value, 0, EngineParity.Tolerance));
        Assert.True(TestCalls.All.Sum(call => call.Turns.Count) > 4000);
    }

    [Fact]
    public void Engine_ManyThreadsAtOnce_ScoresAsOne()
    {
        var texts = TestCalls.WithTurns.Take(40).SelectMany(call => call.Turns).Select(turn => turn.Text).ToList();
        var scorer = PromotedModel.Engine.Heads.Scorer;
        var expected = texts.ConvertAll(Role);

        var found = Enumerable.Range(0, 4).SelectMany(_ => texts).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Role).ToList();

        Assert.Equal(Enumerable.Range(0, 4).SelectMany(_ => expected), found);

        float Role(string text) => scorer.ScoreRole(TextFeatures.From(text, PromotedModel.Engine.Heads.Vocabulary).IdSpan, ClassifierScratch.OfThread);
    }
}
