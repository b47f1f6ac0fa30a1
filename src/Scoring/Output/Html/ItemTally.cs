using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>What one item of a scorecard gave over all calls.</summary>
internal sealed class ItemTally
{
    private double _points;
    private double _shares;

    public TeamTitle Title { get; } = new();

    /// <summary>Missed, it sets a limit to the score.</summary>
    public bool IsFatal { get; private set; }

    public int Met { get; private set; }

    public int PartlyMet { get; private set; }

    public int Missed { get; private set; }

    /// <summary>Calls in which it did not apply or could not be told.</summary>
    public int NotCounted { get; private set; }

    /// <summary>Points given of those that it could give; null when it counted nowhere, or has no weight.</summary>
    public double? Earned => _shares > 0 ? _points / _shares : null;

    /// <summary>Points that a call lost by it on average, of the calls with a score.</summary>
    /// <param name="calls">Their number.</param>
    public double LostPerCall(int calls) => calls == 0 ? 0 : (_shares - _points) / calls;

    public void Add(ScorecardItemResult item, string language)
    {
        Title.Add(language, item.Title);
        IsFatal |= item.Fatal;
        _points += item.Points;
        _shares += item.Share;
        switch (item.Outcome)
        {
            case ItemOutcome.Met: Met++; break;
            case ItemOutcome.PartlyMet: PartlyMet++; break;
            case ItemOutcome.Missed: Missed++; break;
            default: NotCounted++; break;
        }
    }
}
