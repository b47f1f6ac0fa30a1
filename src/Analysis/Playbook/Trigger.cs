using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>A finding that calls for strategies.</summary>
/// <param name="Kind">What kind of finding.</param>
/// <param name="Key">The label or check.</param>
/// <param name="Strength">How much it weighs against others; above 0, at most about 1.7.</param>
internal sealed record Trigger(TriggerKind Kind, string Key, double Strength)
{
    /// <summary>The turn to name in the reason; null when it is the whole call.</summary>
    public int? Turn { get; init; }

    /// <summary>Agent acts in later turns answer it.</summary>
    public int Since { get; init; } = -1;

    /// <summary>How often it was found.</summary>
    public int Count { get; init; } = 1;

    public double Probability { get; init; }

    /// <summary>Only for an objection: what became of it, when that is known.</summary>
    public ObjectionAnswer? Answer { get; init; }

    /// <summary>Only for a check: missed, or not yet met.</summary>
    public CheckOutcome Outcome { get; init; }

    /// <summary>Only for a personality: it is the second one.</summary>
    public bool IsSecondary { get; init; }

    /// <summary>The part of the call that a check belongs to: "opening" of "opening_greeting".</summary>
    public ReadOnlySpan<char> Section => Key.IndexOf('_', StringComparison.Ordinal) is >= 0 and var end ? Key.AsSpan(0, end) : Key;

    /// <summary>"violation:arguing", "objection:objection_price", "act:vague", "personality:hesitant", "check:next_step", "stage:follow_up".</summary>
    public string Because => Kind switch
    {
        TriggerKind.Violation => "violation:" + Key,
        TriggerKind.Objection => "objection:" + Key,
        TriggerKind.Act => "act:" + Key,
        TriggerKind.Personality => "personality:" + Key,
        TriggerKind.Check => "check:" + Key,
        _ => "stage:" + Key,
    };
}
