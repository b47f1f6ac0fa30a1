namespace Parley.Scoring.Batch;

/// <summary>What 'parley batch submit' was asked to do.</summary>
internal sealed record BatchSubmitOptions
{
    /// <summary>Files and folders.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>For people; may be empty.</summary>
    public required string Name { get; init; }

    /// <summary>Empty: the service makes one.</summary>
    public required string BatchId { get; init; }

    /// <summary>Plain text is an after-call note.</summary>
    public bool IsNote { get; init; }

    /// <summary>Personal data is masked in the reports.</summary>
    public bool Mask { get; init; }

    /// <summary>Until all is analysed.</summary>
    public bool Wait { get; init; }
}
