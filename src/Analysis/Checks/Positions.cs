namespace Parley.Analysis.Checks;

/// <summary>A few distinct numbers in ascending order.</summary>
internal sealed class Positions
{
    private readonly List<int> _all = [];

    /// <summary>Ascending.</summary>
    public IReadOnlyList<int> All => _all;

    public int Count => _all.Count;

    public void Add(int position)
    {
        if (_all.BinarySearch(position) is < 0 and var place)
            _all.Insert(~place, position);
    }

    /// <summary>Whether it was there.</summary>
    public bool Remove(int position)
    {
        if (_all.BinarySearch(position) is not (>= 0 and var place))
            return false;
        _all.RemoveAt(place);
        return true;
    }

    public void Clear() => _all.Clear();
}
