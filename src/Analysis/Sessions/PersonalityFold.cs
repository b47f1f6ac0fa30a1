using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Sessions;

/// <summary>The running distribution over the customer's personality (H7).</summary>
internal sealed class PersonalityFold(CallHeads heads, ClassifierScratch scratch)
{
    /// <summary>A second type this probable is clearly there too.</summary>
    internal const double SecondaryMinimum = 0.25;

    private readonly CallBag _bag = new(heads.PersonalityBag, heads.Vocabulary, 0);
    private readonly PersonalityEvidence _evidence = new(heads.Customer.Labels.Count);
    private readonly List<PersonalityPoint> _history = [];
    private readonly float[] _distribution = new float[heads.PersonalityBag.Labels.Count];

    /// <summary>As the call stands; <see cref="PersonalityFinding.None"/> before the customer has spoken.</summary>
    public PersonalityFinding Finding { get; private set; } = PersonalityFinding.None;

    public void Add(TurnFrame frame)
    {
        if (frame.Speaker == Speaker.Unknown)
            return;
        _evidence.Add(frame);
        if (frame.Speaker != Speaker.Customer)
            return;
        _bag.Add(frame.Features);
        Distribute();
        var (type, probability) = Decide();
        _history.Add(new PersonalityPoint(frame.Index, type, probability));
        Finding = new PersonalityFinding
        {
            Type = type,
            Probability = probability,
            Distribution = heads.PersonalityBag.Labels.Select((label, i) => new LabelProbability(label, _distribution[i])).ToList(),
            Secondary = Secondary(type),
            History = new ListPrefix<PersonalityPoint>(_history, _history.Count),
        };
    }

    private void Distribute()
    {
        Span<float> bag = stackalloc float[_distribution.Length];
        heads.PersonalityBag.Bias.CopyTo(bag);
        _bag.AddTo(bag);
        var dense = scratch.Dense.AsSpan(0, heads.Personality.Slots);
        _evidence.Fill(bag, dense);
        heads.Personality.Score(dense, _distribution);
        Softmax.Apply(_distribution);
    }

    private (string Type, double Probability) Decide()
    {
        var best = IndexOfLargest(except: null);
        var labels = heads.PersonalityBag.Labels;
        if (_distribution[best] >= heads.PersonalityMinimum || labels[best] == Labels.Personalities.Undetermined)
            return (labels[best], _distribution[best]);
        return (Labels.Personalities.Undetermined, _distribution[IndexOf(Labels.Personalities.Undetermined)]);
    }

    private string? Secondary(string type)
    {
        var second = IndexOfLargest(except: type);
        var label = heads.PersonalityBag.Labels[second];
        return label != Labels.Personalities.Undetermined && type != Labels.Personalities.Undetermined && _distribution[second] >= SecondaryMinimum
            ? label : null;
    }

    private int IndexOfLargest(string? except)
    {
        var best = -1;
        for (var i = 0; i < _distribution.Length; i++)
        {
            if (heads.PersonalityBag.Labels[i] != except && (best < 0 || _distribution[i] > _distribution[best]))
                best = i;
        }
        return best;
    }

    private int IndexOf(string label)
    {
        for (var i = 0; i < heads.PersonalityBag.Labels.Count; i++)
        {
            if (heads.PersonalityBag.Labels[i] == label)
                return i;
        }
        return 0;
    }
}
