namespace Parley.Training.Evaluation;

/// <summary>Counts of a family of labels (acts, violations, personalities), in a fixed order.</summary>
internal sealed class LabelTable(IReadOnlyList<string> labels)
{
    private readonly Dictionary<string, LabelCounts> _counts = labels.ToDictionary(label => label, _ => new LabelCounts());

    public IReadOnlyList<string> Labels => labels;

    public LabelCounts this[string label] => _counts[label];

    /// <summary>A row with any number of labels.</summary>
    public void Add(IReadOnlyCollection<string> there, IReadOnlyCollection<string> found)
    {
        foreach (var label in labels)
            _counts[label].Add(there.Contains(label), found.Contains(label));
    }

    /// <summary>Mean F1 over the labels that are there at least <paramref name="minimumSupport"/> times; null when there are none.</summary>
    public double? MacroF1(int minimumSupport = 1)
    {
        var counted = _counts.Values.Where(counts => counts.Support >= minimumSupport).ToList();
        return counted.Count == 0 ? null : counted.Average(counts => counts.F1 ?? 0);
    }
}
