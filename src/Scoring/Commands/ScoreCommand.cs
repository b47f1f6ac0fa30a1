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
        var format = new Option<ReportFormat?>("--format") { Description = "text (the default), json or jsonl (the defaults for --out FILE.json and FILE.jsonl)." };
        var outFile = new Option<string?>("--out") { Description = "Write the reports to a file; it is not touched before the first report." };
        var note = new Option<bool>("--note") { Description = "Plain text is an after-call note." };
        var models = new Option<string?>("--models") { Description = "Folder of the models." };
        var playbook = new Option<string?>("--playbook") { Description = "Folder of the playbook." };
        var command = new Command("score", "Score recorded calls and notes.") { paths, format, outFile, note, models, playbook };
        var reading = new ReadingOptions();
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            if (reading.Read(parsed) is not { } read)
                return Task.FromResult(ExitCodes.BadUsage);
            var options = new ScoreOptions
            {
                Read = read,
                Paths = parsed.GetValue(paths) ?? [],
                Format = parsed.GetValue(format) ?? FormatOf(parsed.GetValue(outFile)),
                OutFile = parsed.GetValue(outFile),
                IsNote = parsed.GetValue(note),
                ModelsFolder = parsed.GetValue(models),
                PlaybookFolder = parsed.GetValue(playbook),
            };
            // Off this thread, so that Ctrl-C is heard while it works.
            return Task.Run(() => Run(options, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static ReportFormat FormatOf(string? outFile) => Path.GetExtension(outFile)?.ToLowerInvariant() switch
    {
        ".jsonl" => ReportFormat.Jsonl,
        ".json" => ReportFormat.Json,
        _ => ReportFormat.Text,
    };

    private static int Run(ScoreOptions options, CancellationToken cancellation)
    {
        if (options.OutFileProblem() is { } problem)
        {
            Terminal.Fail(problem);
            return ExitCodes.BadUsage;
        }
        try
        {
            var analyzer = Analyzer.Load(
                ParleyFolders.Find("models", options.ModelsFolder), ParleyFolders.Find(Path.Combine("data", "playbook"), options.PlaybookFolder));
            using var target = new OutputTarget(options.OutFile);
            var output = ReportOutput.For(options.Format, target);
            var summary = new ScoreRun(analyzer, output, options).Run(cancellation);
            if (summary.HasReports || summary.ExitCode == ExitCodes.Done || !target.IsFile)
                output.Complete();
            summary.Print();
            return summary.ExitCode;
        }
        catch (Exception failure) when (failure is ModelLoadException or IOException or UnauthorizedAccessException)
        {
            Terminal.Fail(failure.Message);
            return ExitCodes.BadUsage;
        }
        catch (OperationCanceledException)
        {
            Terminal.Note("stopped before the end");
            return ExitCodes.InputFailed;
        }
    }
}
