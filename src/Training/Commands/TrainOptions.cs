namespace Parley.Training.Commands;

/// <summary>What parley-train train is asked for.</summary>
internal sealed record TrainOptions
{
    /// <summary>The new model's version: its folder's name.</summary>
    public required string Version { get; init; }

    /// <summary>Null: data/calls.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Made when it is not there. Null: models.</summary>
    public string? ModelsFolder { get; init; }

    /// <summary>The source commit, or "unknown".</summary>
    public string Commit { get; init; } = "unknown";

    public bool Promote { get; init; }
}
