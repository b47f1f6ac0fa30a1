using System.Text.Json.Nodes;
using Parley.Analysis.Models;
using Parley.Training.Evaluation;

namespace Parley.Training.Card;

/// <summary>Everything that a model card says.</summary>
internal sealed record CardContent
{
    public required ModelCard Model { get; init; }

    /// <summary>Size of the weights in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The test split, in all and by language.</summary>
    public required IReadOnlyList<EvaluationResult> Test { get; init; }

    /// <summary>See <see cref="Evaluation.Baseline"/>.</summary>
    public required JsonObject Baseline { get; init; }

    public required IReadOnlyList<Robustness> Robustness { get; init; }

    public required IReadOnlyList<KnownFailure> Failures { get; init; }

    /// <summary>Empty where the sets by other hands were not there.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    public IReadOnlyList<AlarmCounts> Alarms { get; init; } = [];

    /// <summary>Empty where none was made.</summary>
    public IReadOnlyList<LearningPoint> Curve { get; init; } = [];
}
