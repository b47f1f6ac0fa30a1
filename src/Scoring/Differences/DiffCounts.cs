namespace Parley.Scoring.Differences;

/// <summary>How much differs, counted.</summary>
internal sealed class DiffCounts
{
    private readonly Dictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<FieldChange, int> _changes = [];

    /// <summary>Calls that are in both.</summary>
    public int Compared { get; private set; }

    /// <summary>Of these, calls of which something differs.</summary>
    public int Changed { get; private set; }

    public int OnlyOld { get; set; }

    public int OnlyNew { get; set; }

    public bool IsSame => Changed + OnlyOld + OnlyNew == 0;

    /// <summary>Calls by the field that differs, most first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Calls => _calls.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>Each change with how often it was seen, most first; scores are not counted one by one.</summary>
    public IEnumerable<KeyValuePair<FieldChange, int>> Changes =>
        _changes.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal);

    public void Add(IReadOnlyList<FieldChange> changes)
    {
        Compared++;
        Changed += changes.Count > 0 ? 1 : 0;
        foreach (var field in changes.Select(change => change.Field).Distinct())
            _calls[field] = _calls.GetValueOrDefault(field) + 1;
        foreach (var change in changes.Where(change => change.Field != "score").Select(change => change with { Turn = null }))
            _changes[change] = _changes.GetValueOrDefault(change) + 1;
    }
}
