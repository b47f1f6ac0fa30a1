using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Tests.Models;
using Parley.Benchmarks;

namespace Parley.Analysis.Tests.Classifier;

/// <summary>The way of a turn through all heads.</summary>
public sealed class TurnScorerTests
{
    [Fact]
    public void Read_CallUnderWay_AllocatesNothing()
    {
        var scorer = new TurnScorer(PromotedModel.Compiled.Heads);
        var turns = TestCalls.WithTurns.Take(60).SelectMany(call => call.Turns).ToList();
        for (var i = 0; i < 60; i++)
            Run(scorer, turns);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(scorer, turns);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Next_AnySpeakersInAnyOrder_LooksAtTheTurnsThatTheWholeListWouldGive()
    {
        var heads = PromotedModel.Compiled.Heads;
        var random = new Random(7);
        var recent = new RecentTurns(heads);
        var frames = new List<TurnFrame>();
        for (var i = 0; i < 400; i++)
        {
            var speaker = random.Next(i / 100 % 2 == 0 ? 3 : 60) switch { 0 => Speaker.Customer, 1 => Speaker.Unknown, _ => Speaker.Agent };
            var text = $"第{i}句,价格{random.Next(9)}再说 maybe {random.Next(3)}";
            var expected = TurnFrame.After(frames, speaker, TextFeatures.From(text, heads.Vocabulary));
            var found = recent.Next(text, speaker, ClassifierScratch.OfThread);

            Assert.Equal(
                (expected.Index, expected.PreviousOther?.Index, expected.SecondPreviousOther?.Index, expected.PreviousOwn?.Index),
                (found.Index, found.PreviousOther?.Index, found.SecondPreviousOther?.Index, found.PreviousOwn?.Index));
            Assert.Equal((expected.SharedWithOwn, expected.SharedWithOther), (found.SharedWithOwn, found.SharedWithOther));
            Assert.Equal(expected.Features.Ids, found.Features.Ids.Order());
            frames.Add(expected);
            recent.Keep(found);
        }
    }

    [Fact]
    public void Read_SameTurnTwiceWithoutKeeping_GivesTheSame()
    {
        var scorer = new TurnScorer(PromotedModel.Compiled.Heads);
        scorer.Keep(scorer.Read("太贵了,别家才三百三。", Speaker.Customer, out _));
        scorer.Read("没办法,您爱要不要。", Speaker.Agent, out var first);
        var expected = first.ToArray();

        scorer.Read("Something else", Speaker.Agent, out _);
        scorer.Read("没办法,您爱要不要。", Speaker.Agent, out var again);

        Assert.Equal(expected, again.ToArray());
    }

    private static void Run(TurnScorer scorer, List<LabelledTurn> turns)
    {
        Span<float> stage = stackalloc float[4];
        foreach (var turn in turns)
        {
            scorer.Keep(scorer.Read(turn.Text, turn.Speaker, out _));
            scorer.ScoreStage(stage);
        }
    }
}
