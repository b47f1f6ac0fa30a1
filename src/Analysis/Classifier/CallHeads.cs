namespace Parley.Analysis.Classifier;

/// <summary>All heads of a model, with the vocabulary that they share. Immutable; shared by all calls.</summary>
public sealed record CallHeads
{
    public required Vocabulary Vocabulary { get; init; }

    public required SideHeads Customer { get; init; }

    public required SideHeads Agent { get; init; }

    /// <summary>The probability from which a customer's turn holds an objection that a violation can answer, in [0, 1].</summary>
    public required double ObjectionMinimum { get; init; }

    /// <summary>Over the bag of the customer's words: the first stage of the personality.</summary>
    public required LinearHeads PersonalityBag { get; init; }

    /// <summary>Over <see cref="PersonalityEvidence"/>: the second stage.</summary>
    public required DenseHeads Personality { get; init; }

    /// <summary>Below it the personality is undetermined, in [0, 1].</summary>
    public required double PersonalityMinimum { get; init; }

    /// <summary>Over the bags of customer (first block) and agent (second block).</summary>
    public required LinearHeads Stage { get; init; }

    /// <summary>One head over a turn's own words: log-odds that the agent speaks.</summary>
    public required LinearHeads Role { get; init; }

    /// <summary>Over a note: personality.</summary>
    public required LinearHeads NotePersonality { get; init; }

    /// <summary>Below it a note's personality is undetermined, in [0, 1].</summary>
    public required double NotePersonalityMinimum { get; init; }

    /// <summary>Over a note: stage.</summary>
    public required LinearHeads NoteStage { get; init; }

    /// <summary>Over a note: reported customer acts and admitted violations.</summary>
    public required LinearHeads NoteActs { get; init; }

    /// <summary>How the scores of <see cref="NoteActs"/> become probabilities.</summary>
    public required IReadOnlyList<PlattScale> NoteScales { get; init; }

    /// <summary>The probability from which a label of <see cref="NoteActs"/> counts as found.</summary>
    public required IReadOnlyList<double> NoteThresholds { get; init; }
}
