using Microsoft.ML;
using Parley.Analysis.Classifier;

namespace Parley.Training.Learning;

/// <summary>The trained models of one group: one a label, or (softmax) one for all.</summary>
/// <param name="Name">The group's name in the model's folder.</param>
/// <param name="Slots">Length of its feature vector.</param>
/// <param name="Minimum">Where the most probable label wins: the probability below which none does.</param>
/// <param name="Thresholds">The probability from which each label counts as found; empty where the most probable one wins.</param>
internal sealed record TrainedHeads(
    string Name, IReadOnlyList<string> Labels, HeadLink Link, int Slots, IReadOnlyList<ITransformer> Models, IReadOnlyList<double> Thresholds, double Minimum = 0)
{
    /// <summary>How each label's score becomes a probability; empty where the models say it themselves.</summary>
    public IReadOnlyList<PlattScale> Scales { get; init; } = [];
}
