using Parley.Scoring.Commands;

namespace Parley.Scoring.Trial;

/// <summary>What 'parley rules try' was asked to do.</summary>
internal sealed record TrialOptions
{
    /// <summary>The rules to try.</summary>
    public required string RulesFile { get; init; }

    /// <summary>Files and folders of old calls.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The rules as they are now; null: none.</summary>
    public string? AgainstFile { get; init; }

    /// <summary>Null: only hits are compared.</summary>
    public string? ScorecardFile { get; init; }

    /// <summary>The scorecard as it is now; null: the same.</summary>
    public string? AgainstScorecardFile { get; init; }

    /// <summary>Null: found beside the program.</summary>
    public string? ModelsFolder { get; init; }

    /// <summary>Null: found beside the program.</summary>
    public string? PlaybookFolder { get; init; }

    /// <summary>What --columns, --roles and --swap say.</summary>
    public ReadingSettings Reading { get; init; } = ReadingSettings.None;

    /// <summary>No progress; mistakes are still told.</summary>
    public bool Quiet { get; init; }

    public bool IsJson { get; init; }

    /// <summary>Calls that the text shows.</summary>
    public int Limit { get; init; }
}
