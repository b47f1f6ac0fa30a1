namespace Parley.Training.Learning;

/// <summary>Chooses the probability from which a label counts as found, on out-of-fold probabilities.</summary>
internal static class Thresholds
{
    private const double Fallback = 0.5;

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
        return threshold;
    }
}
