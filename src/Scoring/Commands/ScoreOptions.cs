namespace Parley.Scoring.Commands;

/// <summary>What 'parley score' was asked to do.</summary>
internal sealed record ScoreOptions
{
    /// <summary>Files, folders, or "-" for standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>Null: standard output.</summary>
    public string? OutFile { get; init; }

    /// <summary>The text is an after-call note.</summary>
    public bool IsNote { get; init; }

    /// <summary>Null: found beside the program.</summary>
    public string? ModelsFolder { get; init; }

    /// <summary>Null: found beside the program.</summary>
    public string? PlaybookFolder { get; init; }
}
