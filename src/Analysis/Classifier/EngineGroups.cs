namespace Parley.Analysis.Classifier;

/// <summary>Every group of heads with an engine of ML.NET.</summary>
internal sealed record EngineGroups
{
    public required EngineGroup Customer { get; init; }

    public required EngineGroup CustomerContext { get; init; }

    public required EngineGroup Agent { get; init; }

    public required EngineGroup AgentContext { get; init; }

    public required EngineGroup PersonalityBag { get; init; }

    public required EngineGroup Personality { get; init; }

    public required EngineGroup Stage { get; init; }

    public required EngineGroup Role { get; init; }

    public required EngineGroup NotePersonality { get; init; }

    public required EngineGroup NoteStage { get; init; }

    public required EngineGroup NoteActs { get; init; }

    /// <summary>The logarithm of the sum of the bag's exponential scores: what a softmax takes away.</summary>
    public required Func<SparseFeatures, float> PersonalityShift { get; init; }
}
