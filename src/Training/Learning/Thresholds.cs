namespace Parley.Training.Learning;

/// <summary>Chooses the probability from which a label counts as found, on out-of-fold probabilities.</summary>
internal static class Thresholds
{
    private const double Fallback = 0.5;

    /// <summary>A finding less probable than this is not worth a reader's time, whatever it does for F1.</summary>
    private const double Smallest = 0.15;
    private const double LargestMinimum = 0.7;
    private const double MinimumStep = 0.025;

    /// <summary>
    /// Where the most probable class wins: the probability below which the answer is <paramref name="otherwise"/>, with the best macro F1
    /// over the classes; the lowest of equals.
    /// </summary>
    public static double ChooseMinimum(IReadOnlyList<float[]> distributions, IReadOnlyList<int> truth, int otherwise)
    {
        var (best, minimum) = (-1.0, 0.0);
        for (var candidate = 0.0; candidate < LargestMinimum; candidate += MinimumStep)
        {
            var f1 = MacroF1(distributions.Select(row => Winner(row, candidate, otherwise)).ToList(), truth);
            if (f1 > best + 1e-9)
                (best, minimum) = (f1, candidate);
        }
        return Math.Round(minimum, 3);
    }

    private static int Winner(float[] distribution, double minimum, int otherwise)
    {
        var winner = Array.IndexOf(distribution, distribution.Max());
        return distribution[winner] >= minimum ? winner : otherwise;
    }

    private static double MacroF1(IReadOnlyList<int> found, IReadOnlyList<int> truth) => truth.Distinct().Average(label =>
    {
        var counts = new Evaluation.LabelCounts();
        for (var row = 0; row < truth.Count; row++)
            counts.Add(truth[row] == label, found[row] == label);
        return counts.F1 ?? 0;
    });

    /// <summary>
    /// The threshold with the best F1 among those that raise at most <paramref name="maximumFalseRate"/> false findings per negative row,
    /// halfway between the last row that is in and the first that is out.
    /// </summary>
    public static double Choose(IReadOnlyList<(float Probability, bool IsPositive)> rows, double maximumFalseRate)
    {
        var ordered = rows.OrderByDescending(row => row.Probability).ToList();
        var positives = ordered.Count(row => row.IsPositive);
        var allowed = maximumFalseRate * (ordered.Count - positives);
        var (found, wrong, best, threshold) = (0, 0, 0.0, Fallback);
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i].IsPositive)
                found++;
            else if (++wrong > allowed)
                break;
            var f1 = 2.0 * found / (found + wrong + positives);
            if (f1 <= best)
                continue;
            best = f1;
            var next = i + 1 < ordered.Count ? ordered[i + 1].Probability : 0;
            threshold = (ordered[i].Probability + next) / 2;
        }
        return Math.Max(Smallest, threshold);
    }
}
