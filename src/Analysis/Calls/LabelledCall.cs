namespace Parley.Analysis.Calls;

/// <summary>One line of a labelled-call file: a call, an excerpt, or a note (docs/labels.md).</summary>
public sealed record LabelledCall
{
    public required string Id { get; init; }

    /// <summary>"zh" or "en".</summary>
    public required string Language { get; init; }

    public string? Industry { get; init; }

    /// <summary>"authored", "recorded" or "corrected".</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it; null when not said.</summary>
    public string? Author { get; init; }

    public string? Stage { get; init; }

    public string? Personality { get; init; }

    public string? Secondary { get; init; }

    /// <summary>Empty for a note.</summary>
    public IReadOnlyList<LabelledTurn> Turns { get; init; } = [];

    /// <summary>An after-call note in place of turns.</summary>
    public string? Note { get; init; }

    /// <summary>Only for a note: the customer acts that it reports; null when not labelled.</summary>
    public IReadOnlyList<string>? NoteCustomerActs { get; init; }

    /// <summary>Only for a note: the violations that it admits to; null when not labelled.</summary>
    public IReadOnlyList<string>? NoteViolations { get; init; }

    /// <summary>What belongs in the agent's notes (H4.3); null when not labelled.</summary>
    public LabelledNotes? Notes { get; init; }

    /// <summary>Where it was read, "file:line".</summary>
    public string Location { get; init; } = "";
}
