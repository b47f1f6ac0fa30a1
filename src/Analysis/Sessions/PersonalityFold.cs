using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Sessions;

/// <summary>The running distribution over the customer's personality (H7).</summary>
internal sealed class PersonalityFold(CallHeads heads, TurnScorer scorer)
{
    /// <summary>A second type this probable is clearly there too.</summary>
    internal const double SecondaryMinimum = 0.25;

    private readonly List<PersonalityPoint> _history = [];
    private int _began;

    /// <summary>As the call stands; <see cref="PersonalityFinding.None"/> before the customer has spoken.</summary>
    public PersonalityFinding Finding { get; private set; } = PersonalityFinding.None;

    /// <summary>Takes in the distribution after a customer's turn.</summary>
    public void Take(int turn)
    {
        var (type, probability) = Decide();
        if (_history.Count == 0 || _history[^1].Type != type)
            _began = turn;
        _history.Add(new PersonalityPoint(turn, type, probability));
        Finding = new PersonalityFinding
        {
            Type = type,
            Probability = probability,
            Distribution = DistributionNow(),
            Secondary = Secondary(type),
            History = new ListPrefix<PersonalityPoint>(_history, _history.Count),
            Began = _began,
        };
    }

    private LabelProbability[] DistributionNow()
    {
        var distribution = new LabelProbability[heads.Personalities.Count];
        for (var i = 0; i < distribution.Length; i++)
            distribution[i] = new LabelProbability(heads.Personalities[i], scorer.Personality[i]);
        return distribution;
    }

    private (string Type, double Probability) Decide()
    {
        var best = IndexOfLargest(except: null);
        var labels = heads.Personalities;
        if (scorer.Personality[best] >= heads.PersonalityMinimum || labels[best] == Labels.Personalities.Undetermined)
            return (labels[best], scorer.Personality[best]);
        return (Labels.Personalities.Undetermined, scorer.Personality[IndexOf(Labels.Personalities.Undetermined)]);
    }

    private string? Secondary(string type)
    {
        var second = IndexOfLargest(except: type);
        var label = heads.Personalities[second];
        return label != Labels.Personalities.Undetermined && type != Labels.Personalities.Undetermined && scorer.Personality[second] >= SecondaryMinimum
            ? label : null;
    }

    private int IndexOfLargest(string? except)
    {
        var best = -1;
        for (var i = 0; i < scorer.Personality.Length; i++)
        {
            if (heads.Personalities[i] != except && (best < 0 || scorer.Personality[i] > scorer.Personality[best]))
                best = i;
        }
        return best;
    }

    private int IndexOf(string label)
    {
        for (var i = 0; i < heads.Personalities.Count; i++)
        {
            if (heads.Personalities[i] == label)
                return i;
        }
        return 0;
    }
}
