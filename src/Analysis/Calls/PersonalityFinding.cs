namespace Parley.Analysis.Calls;

/// <summary>The customer's personality (H7) as far as the call shows it.</summary>
public sealed record PersonalityFinding
{
    /// <summary>Nothing heard yet: all weight on undetermined.</summary>
    public static PersonalityFinding None { get; } = new()
    {
        Type = Labels.Personalities.Undetermined,
        Probability = 1,
        Distribution = Labels.Personalities.All.Select(type => new LabelProbability(type, type == Labels.Personalities.Undetermined ? 1 : 0)).ToList(),
    };

    /// <summary>A key of <see cref="Labels.Personalities"/>.</summary>
    public required string Type { get; init; }

    public required double Probability { get; init; }

    /// <summary>All eight keys in the order of <see cref="Labels.Personalities.All"/>; sums to 1.</summary>
    public required IReadOnlyList<LabelProbability> Distribution { get; init; }

    /// <summary>A second type that is clearly there too.</summary>
    public string? Secondary { get; init; }

    /// <summary>One point a customer turn.</summary>
    public IReadOnlyList<PersonalityPoint> History { get; init; } = [];

    /// <summary>The turn from which on the history is of <see cref="Type"/>; null: to be looked for.</summary>
    internal int? Began { get; init; }
}
