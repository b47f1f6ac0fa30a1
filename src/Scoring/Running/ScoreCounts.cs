namespace Parley.Scoring.Running;

/// <summary>What a run has counted; kept in its checkpoints, so that a resumed run sums up the whole.</summary>
internal sealed record ScoreCounts
{
    public int Calls { get; set; }

    public int Notes { get; set; }

    public long Turns { get; set; }

    public int Violations { get; set; }

    /// <summary>Details of scored calls that could not be read.</summary>
    public int Warnings { get; set; }

    /// <summary>Calls, notes, files and folders that could not be scored.</summary>
    public int Errors { get; set; }

    /// <summary>Files in which at least one call could not be scored.</summary>
    public int FilesWithErrors { get; set; }

    /// <summary>The last of them, so that it is counted once; -1 before the first.</summary>
    public int LastFileWithErrors { get; set; } = -1;

    /// <summary>The <see cref="Errors"/> by reason.</summary>
    public SortedDictionary<string, int> ErrorsByReason { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Calls in which something of --fail-on was found, by what was found.</summary>
    public SortedDictionary<string, int> Found { get; init; } = new(StringComparer.Ordinal);
}
