using Parley.Analysis.Formats;

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

    /// <summary>How the input is to be read: columns of tables, corrected roles.</summary>
    public ReadOptions Read { get; init; } = ReadOptions.Default;

    /// <summary>Null: found beside the program.</summary>
    public string? ModelsFolder { get; init; }

    /// <summary>Null: found beside the program.</summary>
    public string? PlaybookFolder { get; init; }

    /// <summary>Whether the path names the file that the reports go to: it is no input.</summary>
    public bool IsOutFile(string path) => OutFile is not null && Path.GetFullPath(path) == Path.GetFullPath(OutFile);

    /// <summary>Why the reports cannot be written there; null when they can.</summary>
    public string? OutFileProblem()
    {
        if (OutFile is null)
            return null;
        if (OutFile.Length == 0 || Directory.Exists(OutFile))
            return $"--out '{OutFile}' is a folder. Name a file.";
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(OutFile))))
            return $"--out '{OutFile}': there is no such folder. Make it first.";
        return Paths.FirstOrDefault(IsOutFile) is { } both ? $"{both} is the input and --out too. Write the reports to another file." : null;
    }
}
