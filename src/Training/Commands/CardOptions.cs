namespace Parley.Training.Commands;

/// <summary>What parley-train card is asked for; null takes the default.</summary>
internal sealed record CardOptions
{
    public string? Version { get; init; }

    public string? DataFolder { get; init; }

    public string? ModelsFolder { get; init; }

    public string? SharedFolder { get; init; }

    public string? OutFile { get; init; }

    public bool LearningCurve { get; init; }
}
