using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Scoring.Output;

namespace Parley.Scoring.Commands;

/// <summary>parley score: files and folders in, reports out; in process, with no server.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<ReportFormat?>("--format") { Description = "text (default on a screen), json, or jsonl (default with --out FILE.jsonl)." };
        var outFile = new Option<string?>("--out") { Description = "Write the reports to a file." };
        var note = new Option<bool>("--note") { Description = "Plain text is an after-call note." };
        var models = new Option<string?>("--models") { Description = "Folder of the models." };
        var playbook = new Option<string?>("--playbook") { Description = "Folder of the playbook." };
        var command = new Command("score", "Score recorded calls and notes.") { paths, format, outFile, note, models, playbook };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ScoreOptions
            {
                Paths = parsed.GetValue(paths) ?? [],
                Format = parsed.GetValue(format) ?? FormatOf(parsed.GetValue(outFile)),
                OutFile = parsed.GetValue(outFile),
                IsNote = parsed.GetValue(note),
                ModelsFolder = parsed.GetValue(models),
                PlaybookFolder = parsed.GetValue(playbook),
            },
            cancellation));
        return command;
    }

    private static ReportFormat FormatOf(string? outFile) => Path.GetExtension(outFile)?.ToLowerInvariant() switch
    {
        ".jsonl" => ReportFormat.Jsonl,
        ".json" => ReportFormat.Json,
        _ => ReportFormat.Text,
    };

    private static Task<int> RunAsync(ScoreOptions options, CancellationToken cancellation)
    {
        try
        {
            var analyzer = Analyzer.Load(
                ParleyFolders.Find("models", options.ModelsFolder), ParleyFolders.Find(Path.Combine("data", "playbook"), options.PlaybookFolder));
            using var output = ReportOutput.Open(options);
            var summary = new ScoreRun(analyzer, output, options).Run(cancellation);
            summary.Print();
            return Task.FromResult(summary.ExitCode);
        }
        catch (Exception failure) when (failure is ModelLoadException or IOException or UnauthorizedAccessException)
        {
            Terminal.Fail(failure.Message);
            return Task.FromResult(ExitCodes.BadUsage);
        }
    }
}
