using Parley.Analysis.Calls;
using Parley.Analysis.Formats;
using Parley.Scoring.Resuming;

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

    /// <summary>Of an HTML report: "zh" or "en"; null: most calls' language.</summary>
    public string? Language { get; init; }

    /// <summary>Personal data is masked in the reports.</summary>
    public bool Mask { get; init; }

    /// <summary>Null: found beside the program.</summary>
    public string? ModelsFolder { get; init; }

    /// <summary>Null: found beside the program.</summary>
    public string? PlaybookFolder { get; init; }

    /// <summary>Null: no rules of the team's own.</summary>
    public string? RulesFile { get; init; }

    /// <summary>Null: calls are not scored.</summary>
    public string? ScorecardFile { get; init; }

    /// <summary>The call with what the options ask of its report.</summary>
    public CallInput Prepare(CallInput call) => Mask ? call with { Context = call.Context with { Mask = true } } : call;

    /// <summary>How the input is to be read.</summary>
    public ReadOptions ReadOptions => Reading.Options with { ForceNote = IsNote };

    /// <summary>What --columns, --roles and --swap say.</summary>
    public ReadingSettings Reading { get; init; } = ReadingSettings.None;

    /// <summary>As typed; null: nothing.</summary>
    public string? FailOn { get; init; }

    /// <summary>Throw away what an interrupted run left.</summary>
    public bool Restart { get; init; }

    /// <summary>No progress and no summary; mistakes are still told.</summary>
    public bool Quiet { get; init; }

    /// <summary>What decides the reports besides the input and the model, by the name that a user knows: a run that was stopped goes on only with the same.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["the list of paths"] = string.Join(' ', Paths),
        ["--format"] = Format.ToString().ToLowerInvariant(),
        ["--note"] = IsNote ? "set" : "",
        ["--columns"] = Reading.Columns,
        ["--roles"] = Reading.Roles,
        ["--swap"] = Reading.Options.Roles?.Swap == true ? "set" : "",
        ["--mask"] = Mask ? "set" : "",
        ["--language"] = Language ?? "",
        ["--fail-on"] = FailOn ?? "",
    };

    /// <summary>Whether the path names the file that the reports go to, or one beside it that the run writes meanwhile: it is no input.</summary>
    public bool IsOwnFile(string path) => OutFile is not null && UnfinishedOutput.Owns(OutFile, path);

    /// <summary>Why the reports cannot be written there; null when they can.</summary>
    public string? OutFileProblem()
    {
        if (OutFile is null)
            return null;
        if (OutFile.Length == 0 || Directory.Exists(OutFile))
            return $"--out '{OutFile}' is a folder. Name a file.";
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(OutFile))))
            return $"--out '{OutFile}': there is no such folder. Make it first.";
        return Paths.FirstOrDefault(IsOwnFile) is { } both ? $"{both} is the input and --out too. Write the reports to another file." : null;
    }
}
