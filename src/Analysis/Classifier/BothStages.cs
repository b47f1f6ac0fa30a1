namespace Parley.Analysis.Classifier;

/// <summary>
/// What both stages say of a turn as one probability: that of the mean of their log-odds. The trees know what the context makes of the words, the
/// linear heads carry over better to people whose calls were not trained on (docs/experiments.md).
/// </summary>
public static class BothStages
{
    /// <summary>Turns the second stage's log-odds into both stages' probabilities, in place.</summary>
    /// <param name="logOdds">One a label; afterwards the probabilities.</param>
    /// <param name="dense">The vector that the second stage read: it begins with the first stage's log-odds (<see cref="SecondStageLayout"/>).</param>
    public static void ToProbabilities(Span<float> logOdds, ReadOnlySpan<float> dense)
    {
        for (var label = 0; label < logOdds.Length; label++)
            logOdds[label] = 1 / (1 + MathF.Exp(-(logOdds[label] + dense[label]) / 2));
    }
}
