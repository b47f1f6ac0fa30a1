using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>Checks at load, on a short conversation and a note, that compiled heads score as ML.NET's own engine does.</summary>
internal static class EngineParity
{
    /// <summary>The largest difference that is put down to the order of summation.</summary>
    public const double Tolerance = 1e-5;

    private static readonly (Speaker Speaker, string Text)[] Probes =
    [
        (Speaker.Agent, "您好,我是安泽的小赵,请问现在方便接电话吗?"),
        (Speaker.Customer, "太贵了,别家才三百三。"),
        (Speaker.Agent, "没办法,您爱要不要。"),
        (Speaker.Customer, "Well, I can't decide that on my own, my boss has to sign."),
        (Speaker.Agent, "I'm sorry about that. Could you give me the order number so I can chase it today?"),
        (Speaker.Customer, "嗯"),
        (Speaker.Agent, "OK, Thursday at 10:30 or Friday afternoon?"),
    ];

    /// <summary>Which group differs, and by how much; null when none does.</summary>
    public static string? Difference(CallHeads heads, IHeadScorer engine)
    {
        var comparison = new ScorerComparison(heads, engine);
        comparison.AddCall(Probes);
        foreach (var (_, text) in Probes)
            comparison.AddNote(text);
        return comparison.Differences.FirstOrDefault(group => !(group.Value <= Tolerance)) is { Key: { } group } found
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The compiled heads of {group} differ from ML.NET's engine by {found.Value:G3} (allowed: {Tolerance:G3}).")
            : null;
    }
}
