using System.Numerics.Tensors;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>
/// The head that tells whether a customer's turn holds anything that a violation could answer (H5), whatever its kind. It stands last among the
/// customer's heads; it gates violations and is not reported as an act.
/// </summary>
public static class ObjectionHead
{
    public const string Label = "objection";

    /// <summary>Whether a turn with these acts holds an objection.</summary>
    public static bool Holds(IEnumerable<string> acts) => acts.Any(act => Labels.CustomerActs.Objections.Contains(act));

    /// <summary>
    /// A violation is as probable as its words make it, times the root of how probable it is that there is anything to answer: what looks like one in
    /// talk without objections weighs less, before a threshold is chosen or asked (docs/experiments.md).
    /// </summary>
    /// <param name="probabilities">Of an agent's turn, by its words and their context; the violations, which stand last, are changed in place.</param>
    /// <param name="turn">What it may answer.</param>
    public static void Weigh(Span<float> probabilities, TurnFrame turn)
    {
        var violations = probabilities[^Labels.Violations.All.Count..];
        TensorPrimitives.Multiply(violations, MathF.Sqrt(turn.StrongestObjection), violations);
    }
}
