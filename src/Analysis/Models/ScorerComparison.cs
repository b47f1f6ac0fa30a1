using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>
/// Scores texts by two scorers and keeps the largest difference of each group of heads. Each group is given the same input by both, so that a
/// difference in the last digit of one stage is not counted again, as another leaf, in the next. Groups whose sums have any number of terms are
/// compared as probabilities: that is what anyone sees, and ML.NET's own sums of floats are only good to a few 1e-6 of the log-odds.
/// </summary>
/// <param name="heads">With the scorer under test.</param>
/// <param name="engine">The reference.</param>
internal sealed class ScorerComparison(CallHeads heads, IHeadScorer engine)
{
    private readonly IHeadScorer _tested = heads.Scorer;
    private readonly ClassifierScratch _scratch = ClassifierScratch.OfThread;
    private readonly SortedDictionary<string, double> _differences = new(StringComparer.Ordinal);

    /// <summary>The largest difference of each group that had something to score, by group.</summary>
    public IReadOnlyDictionary<string, double> Differences => _differences;

    /// <summary>The largest difference of the log-odds of linear heads, which is not held to a tolerance.</summary>
    public double LargestLogOdds { get; private set; }

    /// <summary>Takes in a call.</summary>
    public void AddCall(IEnumerable<(Speaker Speaker, string Text)> turns)
    {
        var recent = new RecentTurns(heads);
        var (tested, reference) = (new Bags(_tested, heads), new Bags(engine, heads));
        var evidence = new PersonalityEvidence(heads.Customer.Labels.Count);
        foreach (var (speaker, text) in turns.Where(turn => turn.Speaker != Speaker.Unknown))
        {
            var frame = recent.Next(text, speaker, _scratch);
            CompareTurn(frame, speaker == Speaker.Customer ? heads.Customer : heads.Agent);
            evidence.Add(frame);
            tested.Add(frame);
            reference.Add(frame);
            if (speaker == Speaker.Customer)
                ComparePersonality(evidence, tested, reference);
            recent.Keep(frame);
        }
        Compare(ModelFiles.Stage, tested.Stage(), reference.Stage());
    }

    /// <summary>Takes in an after-call note.</summary>
    public void AddNote(string text)
    {
        var ids = TextFeatures.From(text, heads.Vocabulary).IdSpan;
        CompareNote(ModelFiles.NotePersonality, NoteHead.Personality, ids, heads.NotePersonalities.Count);
        CompareNote(ModelFiles.NoteStage, NoteHead.Stage, ids, heads.NoteStages.Count);
        CompareNote(ModelFiles.NoteActs, NoteHead.Acts, ids, heads.NoteActs.Count);
    }

    private void CompareTurn(TurnFrame frame, SideHeads side)
    {
        var isCustomer = frame.Speaker == Speaker.Customer;
        var other = frame.PreviousOther is { } previous ? previous.Features.IdSpan : [];
        var expected = new float[side.Labels.Count];
        engine.ScoreTurn(frame.Speaker, frame.Features.IdSpan, other, expected, _scratch);
        _tested.ScoreTurn(frame.Speaker, frame.Features.IdSpan, other, frame.Scores, _scratch);
        CompareLogOdds(isCustomer ? ModelFiles.Customer : ModelFiles.Agent, frame.Scores, expected);
        CompareLogOdds(ModelFiles.Role, [_tested.ScoreRole(frame.Features.IdSpan, _scratch)], [engine.ScoreRole(frame.Features.IdSpan, _scratch)]);
        var dense = new float[side.SecondLayout.Slots];
        side.SecondLayout.Fill(frame, dense);
        var probabilities = new float[side.Labels.Count];
        engine.ScoreContext(frame.Speaker, dense, expected, _scratch);
        _tested.ScoreContext(frame.Speaker, dense, probabilities, _scratch);
        Compare(isCustomer ? ModelFiles.CustomerContext : ModelFiles.AgentContext, probabilities, expected);
        frame.Objection = isCustomer ? probabilities[^1] : 0;
    }

    private void ComparePersonality(PersonalityEvidence evidence, Bags tested, Bags reference)
    {
        var (bag, expectedBag) = (tested.Personality(), reference.Personality());
        LargestLogOdds = Math.Max(LargestLogOdds, Largest(bag, expectedBag));
        Compare(ModelFiles.PersonalityBag, Distribution(bag), Distribution(expectedBag));
        var dense = new float[PersonalityEvidence.Slots(heads.Customer.Labels.Count)];
        evidence.Fill(bag, dense);
        var (scores, expected) = (new float[bag.Length], new float[bag.Length]);
        _tested.ScorePersonality(dense, scores);
        engine.ScorePersonality(dense, expected);
        Compare(ModelFiles.Personality, Distribution(scores), Distribution(expected));
    }

    private void CompareNote(string group, NoteHead head, ReadOnlySpan<int> ids, int labels)
    {
        var (scores, expected) = (new float[labels], new float[labels]);
        _tested.ScoreNote(head, ids, scores, _scratch);
        engine.ScoreNote(head, ids, expected, _scratch);
        if (head == NoteHead.Acts)
            CompareLogOdds(group, scores, expected);
        else
            Compare(group, Distribution(scores), Distribution(expected));
    }

    private void CompareLogOdds(string group, float[] scores, float[] expected)
    {
        LargestLogOdds = Math.Max(LargestLogOdds, Largest(scores, expected));
        Compare(group, Array.ConvertAll(scores, score => PlattScale.LogOdds.Probability(score)), Array.ConvertAll(expected, score => PlattScale.LogOdds.Probability(score)));
    }

    private void Compare(string group, float[] scores, float[] expected) =>
        _differences[group] = Math.Max(_differences.GetValueOrDefault(group), Largest(scores, expected));

    /// <summary>NaN where either is.</summary>
    private static double Largest(float[] scores, float[] expected) =>
        scores.Zip(expected, (score, reference) => Math.Abs((double)score - reference)).Max();

    private static float[] Distribution(float[] scores)
    {
        var distribution = scores.ToArray();
        Softmax.Apply(distribution);
        return distribution;
    }

    /// <summary>One scorer's bags of a call.</summary>
    private sealed class Bags(IHeadScorer scorer, CallHeads heads)
    {
        private readonly SideBag _customer = scorer.NewBag();
        private readonly SideBag _agent = scorer.NewBag();

        public void Add(TurnFrame frame) =>
            scorer.AddTo(frame.Speaker == Speaker.Customer ? _customer : _agent, frame.Speaker, frame.Features.IdSpan, ClassifierScratch.OfThread);

        public float[] Personality()
        {
            var scores = new float[heads.Personalities.Count];
            scorer.ScorePersonalityBag(_customer, scores, ClassifierScratch.OfThread);
            return scores;
        }

        public float[] Stage()
        {
            var scores = new float[heads.Stages.Count];
            scorer.ScoreStage(_customer, _agent, scores, ClassifierScratch.OfThread);
            Softmax.Apply(scores);
            return scores;
        }
    }
}
