namespace Parley.Analysis.Classifier;

/// <summary>All heads of a model, with the vocabulary that they share. Immutable; shared by all calls.</summary>
public sealed record CallHeads
{
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Computes the scores of all heads.</summary>
    public required IHeadScorer Scorer { get; init; }

    public required SideHeads Customer { get; init; }

    public required SideHeads Agent { get; init; }

    /// <summary>The probability from which a customer's turn holds an objection that a violation can answer, in [0, 1].</summary>
    public required double ObjectionMinimum { get; init; }

    /// <summary>The types, in the order of scores.</summary>
    public required IReadOnlyList<string> Personalities { get; init; }

    /// <summary>Below it the personality is undetermined, in [0, 1].</summary>
    public required double PersonalityMinimum { get; init; }

    /// <summary>The stages, in the order of scores.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>The types of a note's customer, in the order of scores.</summary>
    public required IReadOnlyList<string> NotePersonalities { get; init; }

    /// <summary>Below it a note's personality is undetermined, in [0, 1].</summary>
    public required double NotePersonalityMinimum { get; init; }

    /// <summary>A note's stages, in the order of scores.</summary>
    public required IReadOnlyList<string> NoteStages { get; init; }

    /// <summary>Reported customer acts and admitted violations, in the order of scores.</summary>
    public required IReadOnlyList<string> NoteActs { get; init; }

    /// <summary>How the scores of <see cref="NoteActs"/> become probabilities.</summary>
    public required IReadOnlyList<PlattScale> NoteScales { get; init; }

    /// <summary>The probability from which a label of <see cref="NoteActs"/> counts as found.</summary>
    public required IReadOnlyList<double> NoteThresholds { get; init; }
}
