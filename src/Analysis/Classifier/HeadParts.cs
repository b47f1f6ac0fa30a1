namespace Parley.Analysis.Classifier;

/// <summary>The heads of a model one group at a time, taken out of ML.NET's files: what a <see cref="CompiledScorer"/> is put together from.</summary>
public sealed record HeadParts
{
    /// <summary>Of the customer's first stage.</summary>
    public required FirstStageLayout CustomerLayout { get; init; }

    /// <summary>Of the agent's.</summary>
    public required FirstStageLayout AgentLayout { get; init; }

    public required LinearHeads Customer { get; init; }

    public required TreeHeads CustomerContext { get; init; }

    public required LinearHeads Agent { get; init; }

    public required TreeHeads AgentContext { get; init; }

    /// <summary>Over the bag of the customer's words: the first stage of the personality.</summary>
    public required LinearHeads PersonalityBag { get; init; }

    /// <summary>Over <see cref="PersonalityEvidence"/>: the second stage.</summary>
    public required DenseHeads Personality { get; init; }

    /// <summary>Over the bags of customer (first block) and agent (second block).</summary>
    public required LinearHeads Stage { get; init; }

    /// <summary>One head over a turn's own words: log-odds that the agent speaks.</summary>
    public required LinearHeads Role { get; init; }

    public required LinearHeads NotePersonality { get; init; }

    public required LinearHeads NoteStage { get; init; }

    public required LinearHeads NoteActs { get; init; }
}
