namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Where a moment came in one call, where it may have come, and where that is still open.</summary>
internal sealed class MomentState
{
    private readonly List<MomentHit> _hits = [];
    private readonly List<int> _untold = [];
    private readonly List<Candidate> _open = [];

    /// <summary>In the order of the turns.</summary>
    public IReadOnlyList<MomentHit> Hits => _hits;

    /// <summary>Some turn may have fitted, but times or speakers are not known.</summary>
    public bool HasUntold => _untold.Count > 0;

    /// <summary>Turns that fit by themselves and wait for what is around them.</summary>
    public List<Candidate> Open => _open;

    /// <summary>How many turns the call must have for an open turn to be settled by that alone.</summary>
    public int NextDue { get; set; } = int.MaxValue;

    /// <summary>A copy that goes its own way.</summary>
    public MomentState Copy()
    {
        var state = new MomentState();
        state._hits.AddRange(_hits);
        state._untold.AddRange(_untold);
        state._open.AddRange(_open);
        return state;
    }

    public void AddHit(MomentHit hit)
    {
        var place = _hits.Count;
        while (place > 0 && _hits[place - 1].Turn > hit.Turn)
            place--;
        _hits.Insert(place, hit);
    }

    public void AddUntold(int turn)
    {
        var place = _untold.Count;
        while (place > 0 && _untold[place - 1] > turn)
            place--;
        _untold.Insert(place, turn);
    }

    /// <summary>Whether it came in the turns [from, to).</summary>
    public Truth In(int from, int to)
    {
        if (FirstIn(from, to) is not null)
            return Truth.True;
        foreach (var candidate in _open)
        {
            if (candidate.Turn.Index >= from && candidate.Turn.Index < to)
                return Truth.Pending;
        }
        var untold = _untold.BinarySearch(from);
        untold = untold < 0 ? ~untold : untold;
        return untold < _untold.Count && _untold[untold] < to ? Truth.CannotTell : Truth.False;
    }

    /// <summary>The first hit in the turns [from, to); null when there is none.</summary>
    public MomentHit? FirstIn(int from, int to)
    {
        var (low, high) = (0, _hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hits[middle].Turn < from)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _hits.Count && _hits[low].Turn < to ? _hits[low] : null;
    }
}
