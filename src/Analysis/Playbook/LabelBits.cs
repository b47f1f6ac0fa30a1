using System.Collections.Frozen;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>Sets of labels of one kind as the bits of a number, so that looking for any of several is one operation.</summary>
internal sealed class LabelBits
{
    private readonly FrozenDictionary<string, int> _places;

    private LabelBits(IReadOnlyList<string> labels) =>
        _places = labels.Select(KeyValuePair.Create<string, int>).ToFrozenDictionary(StringComparer.Ordinal);

    public static LabelBits AgentActs { get; } = new(Labels.AgentActs.All);

    public static LabelBits CustomerActs { get; } = new(Labels.CustomerActs.All);

    public static LabelBits Checks { get; } = new(CheckKeys.All);

    public static LabelBits Stages { get; } = new([.. Labels.Stages.All, Labels.Stages.CannotTell]);

    private static uint Objections { get; } = CustomerActs.Of(Labels.CustomerActs.Objections);

    /// <summary>How many labels there are.</summary>
    public int Count => _places.Count;

    /// <summary>The label's place; -1 for any other word.</summary>
    public int PlaceOf(string label) => _places.TryGetValue(label, out var place) ? place : -1;

    /// <summary>The label alone; nothing for any other word.</summary>
    public uint Of(string label) => PlaceOf(label) is >= 0 and var place ? 1u << place : 0;

    public uint Of(IReadOnlyList<string> labels)
    {
        var bits = 0u;
        for (var i = 0; i < labels.Count; i++)
            bits |= Of(labels[i]);
        return bits;
    }

    /// <summary>Whether a customer's act is one that calls for an answer.</summary>
    public static bool IsObjection(string act) => (CustomerActs.Of(act) & Objections) != 0;

    /// <summary>The acts of a turn.</summary>
    public uint Of(TurnReport turn)
    {
        var bits = 0u;
        foreach (var act in turn.ActSpan)
            bits |= Of(act.Label);
        return bits;
    }
}
