using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>What the heads of one side's turns are called, and from which probability each counts. Immutable and shared.</summary>
/// <param name="Labels">The label keys, in the order of scores and probabilities.</param>
/// <param name="Thresholds">The probability from which each label counts as found.</param>
/// <param name="SecondLayout">Of the second stage's vector.</param>
public sealed record SideHeads(IReadOnlyList<string> Labels, IReadOnlyList<double> Thresholds, SecondStageLayout SecondLayout)
{
    /// <summary>The labels over their thresholds among <paramref name="wanted"/> (a range of label numbers), most probable first.</summary>
    public IReadOnlyList<LabelProbability> Found(ReadOnlySpan<float> probabilities, Range wanted)
    {
        var (start, count) = wanted.GetOffsetAndLength(Labels.Count);
        List<LabelProbability>? found = null;
        for (var i = start; i < start + count; i++)
        {
            if (probabilities[i] >= Thresholds[i])
                (found ??= new(2)).Add(new LabelProbability(Labels[i], probabilities[i]));
        }
        found?.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        // As an array: a call keeps it for as long as it lasts.
        return found is null ? [] : found.ToArray();
    }
}
