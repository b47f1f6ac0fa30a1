using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Training.Learning;

/// <summary>All knobs of a training run; the defaults are the shipped model's (chosen as docs/experiments.md says).</summary>
internal sealed record TrainingSettings
{
    public static TrainingSettings Default { get; } = new();

    public int Seed { get; init; } = 20261124;

    /// <summary>Folds for the first stage's out-of-fold scores.</summary>
    public int Folds { get; init; } = 3;

    /// <summary>Folds for the second stage's, which choose thresholds only.</summary>
    public int ContextFolds { get; init; } = 2;

    /// <summary>An n-gram seen in fewer calls is left out.</summary>
    public int MinimumCalls { get; init; } = 3;

    public int VocabularySize { get; init; } = 42_000;

    public int ContextSize { get; init; } = 8_000;

    /// <summary>How much an agent's turn heeds the customer's last one, beside its own words (1).</summary>
    public float ContextNorm { get; init; } = 0.5f;

    /// <summary>How much a customer's turn heeds the agent's last one.</summary>
    public float CustomerContextNorm { get; init; } = 0.25f;

    public LinearOptions Turn { get; init; } = new(Cost: 20, Iterations: 10);

    public LinearOptions Bag { get; init; } = new(Cost: 10, Iterations: 22);

    public LinearOptions Note { get; init; } = new(Cost: 10, Iterations: 22);

    /// <summary>The heads for acts and violations that a note reports.</summary>
    public LinearOptions NoteActs { get; init; } = new(Cost: 40, Iterations: 30);

    /// <summary>How much a note with a label counts beside one without.</summary>
    public float NotePositiveWeight { get; init; } = 4;

    /// <summary>The turns' second stage.</summary>
    public TreeOptions TurnContext { get; init; } = new(Trees: 38, Leaves: 8, MinimumRowsPerLeaf: 15, LearningRate: 0.125, FeatureFraction: 0.5, SubsampleFraction: 0.6);

    /// <summary>L2 of the personality's second stage.</summary>
    public float PersonalityL2 { get; init; } = 1f;

    /// <summary>How much a note counts beside a call in the note's personality head.</summary>
    public float NoteWeight { get; init; } = 6;

    /// <summary>A violation's threshold may raise at most this many false alarms per clean agent turn and label, out of fold.</summary>
    public double MaximumFalseAlarmRate { get; init; } = 0.01;

    /// <summary>The defaults, with what a JSON file says otherwise (snake_case names; groups such as "turn" are given whole).</summary>
    /// <returns>The settings, and what is wrong with the file; null when nothing is.</returns>
    public static (TrainingSettings Settings, string? Mistake) Load(string? file)
    {
        if (file is null)
            return (Default, null);
        try
        {
            var read = JsonSerializer.Deserialize<TrainingSettings>(File.ReadAllText(file), Json);
            return read is null ? (Default, $"{file}: the file holds null. Give an object, {{}} for the defaults.") : (read, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return (Default, $"{file}: {failure.Message}");
        }
    }

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The share of violations that the gate on an objection may lose, in [0, 1).</summary>
    public double LostViolations { get; init; } = 0.03;

    public IReadOnlyDictionary<string, double> ToDictionary() => new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["folds"] = Folds,
        ["context_folds"] = ContextFolds,
        ["minimum_calls"] = MinimumCalls,
        ["vocabulary_size"] = VocabularySize,
        ["context_size"] = ContextSize,
        ["context_norm"] = ContextNorm,
        ["customer_context_norm"] = CustomerContextNorm,
        ["turn_cost"] = Turn.Cost,
        ["turn_iterations"] = Turn.Iterations,
        ["bag_cost"] = Bag.Cost,
        ["note_cost"] = Note.Cost,
        ["note_acts_cost"] = NoteActs.Cost,
        ["note_positive_weight"] = NotePositiveWeight,
        ["turn_context_trees"] = TurnContext.Trees,
        ["turn_context_leaves"] = TurnContext.Leaves,
        ["turn_context_rows_per_leaf"] = TurnContext.MinimumRowsPerLeaf,
        ["turn_context_learning_rate"] = TurnContext.LearningRate,
        ["turn_context_feature_fraction"] = TurnContext.FeatureFraction,
        ["turn_context_subsample_fraction"] = TurnContext.SubsampleFraction,
        ["personality_l2"] = PersonalityL2,
        ["note_weight"] = NoteWeight,
        ["lost_violations"] = LostViolations,
        ["maximum_false_alarm_rate"] = MaximumFalseAlarmRate,
    };
}
