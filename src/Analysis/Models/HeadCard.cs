using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>What a card says of one group of heads.</summary>
public sealed record HeadCard
{
    /// <summary>The label keys, in the order of the scores.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The probability from which each label counts as found; empty where the most probable one wins.</summary>
    public IReadOnlyList<double> Thresholds { get; init; } = [];

    /// <summary>How each label's score becomes a probability; empty where the model file says it itself.</summary>
    public IReadOnlyList<PlattScale> Scales { get; init; } = [];

    /// <summary>
    /// Where the most probable label wins: the probability below which none does. For the customer's acts: the probability from which a turn holds
    /// an objection that a violation can answer. In [0, 1].
    /// </summary>
    public double Minimum { get; init; }
}
