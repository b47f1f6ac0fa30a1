namespace Parley.Training.Evaluation;

/// <summary>Two labellers' answers to the same yes-or-no question.</summary>
internal sealed class PairCounts
{
    public int Both { get; private set; }

    public int OnlyFirst { get; private set; }

    public int OnlySecond { get; private set; }

    public int Neither { get; private set; }

    public int Rows => Both + OnlyFirst + OnlySecond + Neither;

    /// <summary>Share of the rows with the same answer; null without rows.</summary>
    public double? Agreement => Rows == 0 ? null : (double)(Both + Neither) / Rows;

    /// <summary>
    /// Cohen's kappa (1960): agreement beyond what chance gives, in [-1, 1]. Null without rows, and where both always gave the same one answer, since
    /// chance alone then explains everything.
    /// </summary>
    public double? Kappa
    {
        get
        {
            if (Rows == 0)
                return null;
            double first = (double)(Both + OnlyFirst) / Rows, second = (double)(Both + OnlySecond) / Rows;
            return KappaOf(Agreement!.Value, (first * second) + ((1 - first) * (1 - second)));
        }
    }

    public void Add(bool first, bool second)
    {
        switch (first, second)
        {
            case (true, true): Both++; break;
            case (true, false): OnlyFirst++; break;
            case (false, true): OnlySecond++; break;
            default: Neither++; break;
        }
    }

    /// <summary>Kappa of any number of classes.</summary>
    public static double? KappaOf(IReadOnlyCollection<(string First, string Second)> answers)
    {
        if (answers.Count == 0)
            return null;
        double Share(Func<(string First, string Second), bool> holds) => (double)answers.Count(holds) / answers.Count;
        var chance = answers.SelectMany(pair => (string[])[pair.First, pair.Second]).Distinct()
            .Sum(label => Share(pair => pair.First == label) * Share(pair => pair.Second == label));
        return KappaOf(Share(pair => pair.First == pair.Second), chance);
    }

    private static double? KappaOf(double agreement, double chance) => 1 - chance < 1e-9 ? null : (agreement - chance) / (1 - chance);
}
