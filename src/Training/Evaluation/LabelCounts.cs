namespace Parley.Training.Evaluation;

/// <summary>How often a label was found, wrongly found, and missed.</summary>
internal sealed class LabelCounts
{
    public int TruePositives { get; private set; }

    public int FalsePositives { get; private set; }

    public int FalseNegatives { get; private set; }

    /// <summary>How often the label is really there.</summary>
    public int Support => TruePositives + FalseNegatives;

    /// <summary>Null when nothing was found.</summary>
    public double? Precision => TruePositives + FalsePositives == 0 ? null : (double)TruePositives / (TruePositives + FalsePositives);

    /// <summary>Null when the label is never there.</summary>
    public double? Recall => Support == 0 ? null : (double)TruePositives / Support;

    /// <summary>Null when the label is never there and was never found.</summary>
    public double? F1 => Support + TruePositives + FalsePositives == 0 ? null : 2.0 * TruePositives / ((2 * TruePositives) + FalsePositives + FalseNegatives);

    public void Add(bool isThere, bool isFound)
    {
        if (isThere && isFound)
            TruePositives++;
        else if (isFound)
            FalsePositives++;
        else if (isThere)
            FalseNegatives++;
    }
}
