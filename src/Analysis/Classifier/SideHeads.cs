using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>
/// The heads of one side's turns, in two stages: linear heads over n-grams, then boosted trees over their scores in context, calibrated.
/// Immutable and shared; the caller brings the scratch.
/// </summary>
public sealed class SideHeads(
    LinearHeads first,
    FirstStageLayout firstLayout,
    TreeHeads second,
    SecondStageLayout secondLayout,
    IReadOnlyList<double> thresholds,
    IReadOnlyList<PlattScale> scales)
{
    /// <summary>The label keys, in the order of scores and probabilities.</summary>
    public IReadOnlyList<string> Labels => first.Labels;

    public LinearHeads First => first;

    public TreeHeads Second => second;

    public FirstStageLayout FirstLayout => firstLayout;

    public SecondStageLayout SecondLayout => secondLayout;

    /// <summary>The probability from which a label counts as found.</summary>
    public double Threshold(int label) => thresholds[label];

    /// <summary>First-stage scores, kept in the frame as context of later turns.</summary>
    public void ScoreFirst(TurnFrame frame, Vocabulary vocabulary, ClassifierScratch scratch)
    {
        firstLayout.Fill(frame, vocabulary, scratch.Sparse);
        var scores = new float[first.Labels.Count];
        first.Score(scratch.Sparse, scores);
        frame.Scores = scores;
    }

    /// <summary>The trees' probabilities in label order, as thresholds are; the span belongs to the scratch.</summary>
    public ReadOnlySpan<float> Probabilities(TurnFrame frame, ClassifierScratch scratch)
    {
        var dense = scratch.Dense.AsSpan(0, secondLayout.Slots);
        secondLayout.Fill(frame, dense);
        var probabilities = scratch.Probabilities.AsSpan(0, first.Labels.Count);
        second.Probabilities(dense, probabilities);
        return probabilities;
    }

    /// <summary>
    /// The labels over their thresholds among <paramref name="wanted"/> (a range of label numbers), most probable first, each with the probability
    /// that it is right: few trees are timid, a scale fitted on calls never seen corrects that.
    /// </summary>
    public IReadOnlyList<LabelProbability> Found(ReadOnlySpan<float> probabilities, Range wanted)
    {
        var (start, count) = wanted.GetOffsetAndLength(first.Labels.Count);
        List<LabelProbability>? found = null;
        for (var i = start; i < start + count; i++)
        {
            if (probabilities[i] >= thresholds[i])
                (found ??= []).Add(new LabelProbability(first.Labels[i], scales[i].Probability(Logit(probabilities[i]))));
        }
        found?.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        return found ?? (IReadOnlyList<LabelProbability>)[];
    }

    /// <summary>Finite also where a probability is 0 or 1.</summary>
    public static double Logit(float probability)
    {
        var p = Math.Clamp((double)probability, 1e-6, 1 - 1e-6);
        return Math.Log(p / (1 - p));
    }
}
