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
    public static bool Holds(IEnumerable<string> acts) => acts.Any(act => Labels.CustomerActs.Answerable.Contains(act));
}
