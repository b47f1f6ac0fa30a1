using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>What the heads of one side's turns are called, and from which probability each counts. Immutable and shared.</summary>
/// <param name="Labels">The label keys, in the order of scores and probabilities.</param>
/// <param name="Thresholds">The probability from which each label counts as found.</param>
/// <param name="Scales">From the log-odds of the trees' probability to the one that is told.</param>
/// <param name="SecondLayout">Of the second stage's vector.</param>
public sealed record SideHeads(
    IReadOnlyList<string> Labels, IReadOnlyList<double> Thresholds, IReadOnlyList<PlattScale> Scales, SecondStageLayout SecondLayout)
{
    /// <summary>
    /// The labels over their thresholds among <paramref name="wanted"/> (a range of label numbers), most probable first, each with the probability
    /// that it is right: few trees are timid, a scale fitted on calls never seen corrects that.
    /// </summary>
    public IReadOnlyList<LabelProbability> Found(ReadOnlySpan<float> probabilities, Range wanted)
    {
        var (start, count) = wanted.GetOffsetAndLength(Labels.Count);
        List<LabelProbability>? found = null;
        for (var i = start; i < start + count; i++)
        {
            if (probabilities[i] >= Thresholds[i])
                (found ??= new(2)).Add(new LabelProbability(Labels[i], Scales[i].Probability(Logit(probabilities[i]))));
        }
        found?.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        // As an array: a call keeps it for as long as it lasts.
        return found is null ? [] : found.ToArray();
    }

    /// <summary>Finite also where a probability is 0 or 1.</summary>
    public static double Logit(float probability)
    {
        var p = Math.Clamp((double)probability, 1e-6, 1 - 1e-6);
        return Math.Log(p / (1 - p));
    }
}
