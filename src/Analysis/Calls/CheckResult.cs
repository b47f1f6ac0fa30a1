using System.Collections.ObjectModel;

namespace Parley.Analysis.Calls;

/// <summary>The result of one check against the handbook.</summary>
public sealed record CheckResult
{
    /// <summary>For example "opening_greeting".</summary>
    public required string Check { get; init; }

    public required CheckOutcome Outcome { get; init; }

    /// <summary>The H-number it comes from.</summary>
    public required string Handbook { get; init; }

    public IReadOnlyList<TurnSpan> Evidence { get; init; } = [];

    /// <summary>Numbers behind the outcome; the unit is in the name ("longest_monologue_s", "talk_share").</summary>
    public IReadOnlyDictionary<string, double> Measures { get; init; } = ReadOnlyDictionary<string, double>.Empty;

    /// <summary>Same outcome, evidence and measures.</summary>
    public bool SameAs(CheckResult other) =>
        Check == other.Check && Outcome == other.Outcome && SameEvidence(other.Evidence) && SameMeasures(other.Measures);

    internal bool SameEvidence(IReadOnlyList<TurnSpan> other)
    {
        if (ReferenceEquals(Evidence, other))
            return true;
        if (Evidence.Count != other.Count)
            return false;
        for (var i = 0; i < other.Count; i++)
        {
            if (Evidence[i] != other[i])
                return false;
        }
        return true;
    }

    private bool SameMeasures(IReadOnlyDictionary<string, double> other)
    {
        if (ReferenceEquals(Measures, other))
            return true;
        if (Measures.Count != other.Count)
            return false;
        foreach (var (name, value) in Measures)
        {
            if (!other.TryGetValue(name, out var there) || !value.Equals(there))
                return false;
        }
        return true;
    }
}
