namespace Parley.Training.Learning;

/// <summary>All knobs of a training run; the defaults are the shipped model's (chosen as docs/experiments.md says).</summary>
internal sealed record TrainingSettings
{
    public static TrainingSettings Default { get; } = new();

    public int Seed { get; init; } = 20261124;

    public int Folds { get; init; } = 5;

    /// <summary>An n-gram seen in fewer calls is left out.</summary>
    public int MinimumCalls { get; init; } = 3;

    public int VocabularySize { get; init; } = 40_000;

    public int ContextSize { get; init; } = 8_000;

    public float ContextNorm { get; init; } = 0.5f;

    public LinearOptions Turn { get; init; } = new(L2: 1e-5f, Iterations: 20);

    public LinearOptions Bag { get; init; } = new(L2: 3e-6f, Iterations: 30);

    public LinearOptions Note { get; init; } = new(L2: 1e-5f, Iterations: 30);

    /// <summary>L2 of the turns' second stage.</summary>
    public float TurnContextL2 { get; init; } = 1f;

    /// <summary>L2 of the personality's second stage.</summary>
    public float PersonalityL2 { get; init; } = 0.3f;

    /// <summary>Below it the personality is undetermined.</summary>
    public double PersonalityMinimum { get; init; } = 0.4;

    /// <summary>How much a call counts beside a note in the note's personality head.</summary>
    public float CallWeightInNotes { get; init; } = 0.1f;

    /// <summary>A violation's threshold may raise at most this many false alarms per clean agent turn and label, out of fold.</summary>
    public double MaximumFalseAlarmRate { get; init; } = 0.006;

    public IReadOnlyDictionary<string, double> ToDictionary() => new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["folds"] = Folds,
        ["minimum_calls"] = MinimumCalls,
        ["vocabulary_size"] = VocabularySize,
        ["context_size"] = ContextSize,
        ["context_norm"] = ContextNorm,
        ["turn_l2"] = Turn.L2,
        ["turn_iterations"] = Turn.Iterations,
        ["bag_l2"] = Bag.L2,
        ["note_l2"] = Note.L2,
        ["turn_context_l2"] = TurnContextL2,
        ["personality_l2"] = PersonalityL2,
        ["call_weight_in_notes"] = CallWeightInNotes,
        ["maximum_false_alarm_rate"] = MaximumFalseAlarmRate,
    };
}
