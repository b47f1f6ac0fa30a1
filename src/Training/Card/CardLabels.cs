using Parley.Training.Evaluation;

namespace Parley.Training.Card;

/// <summary>The figures of every label of a set.</summary>
internal static class CardLabels
{
    public static void Write(Markdown page, EvaluationResult result)
    {
        page.Heading(3, $"Labels: {result.Name}");
        page.Table(["label", "precision", "recall", "F1", "support"], EvaluationJson.Families(result).SelectMany(family => family.Table.Labels
            .Where(label => family.Table[label].F1 is not null).Select(label => Row($"{family.Family}/{label}", family.Table[label]))));
    }

    private static string[] Row(string label, LabelCounts counts) =>
        [label, Figure.Show(counts.Precision, "0.00"), Figure.Show(counts.Recall, "0.00"), Figure.Show(counts.F1, "0.00"), Figure.Show(counts.Support)];
}
