namespace Parley.Analysis.Classifier;

/// <summary>A score to a probability: 1 / (1 + exp(slope × score + offset)) (Platt 1999).</summary>
public readonly record struct PlattScale(double Slope, double Offset)
{
    /// <summary>For scores that are log-odds.</summary>
    public static PlattScale LogOdds { get; } = new(-1, 0);

    /// <summary>In [0, 1].</summary>
    public float Probability(double score) => (float)(1 / (1 + Math.Exp(-LogOddsOf(score))));

    public double LogOddsOf(double score) => -((Slope * score) + Offset);
}
