using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Scoring.Inputs;
using Parley.Scoring.Output;
using Parley.Scoring.Running;

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
        command.SetAction((parsed, cancellation) =>
        {
            var options = new ScoreOptions
            {
                Paths = parsed.GetValue(paths) ?? [],
                Format = parsed.GetValue(format) ?? FormatOf(parsed.GetValue(outFile)),
                OutFile = parsed.GetValue(outFile),
                IsNote = parsed.GetValue(note),
                ModelsFolder = parsed.GetValue(models),
                PlaybookFolder = parsed.GetValue(playbook),
            };
            return RunAsync(options, cancellation);
        });
        return command;
    }

    private static ReportFormat FormatOf(string? outFile) => Path.GetExtension(outFile)?.ToLowerInvariant() switch
    {
        ".jsonl" => ReportFormat.Jsonl,
        ".json" => ReportFormat.Json,
        _ => ReportFormat.Text,
    };

    private static async Task<int> RunAsync(ScoreOptions options, CancellationToken cancellation)
    {
        if (options.OutFileProblem() is { } problem)
        {
            Terminal.Fail(problem);
            return ExitCodes.BadUsage;
        }
        try
        {
            return await ScoreAsync(options, cancellation);
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

    private static async Task<int> ScoreAsync(ScoreOptions options, CancellationToken cancellation)
    {
        var summary = new ScoreSummary();
        var (files, problems) = new FileFinder(options.IsOwnFile).Find(options.Paths);
        foreach (var missing in problems)
            summary.AddError(missing);
        if (files.Count == 0)
            return ExitCodes.BadUsage;
        var analyzer = Analyzer.Load(
            ParleyFolders.Find("models", options.ModelsFolder), ParleyFolders.Find(Path.Combine("data", "playbook"), options.PlaybookFolder));
        using var target = new OutputTarget(options.OutFile);
        var output = ReportOutput.For(options.Format, target);
        var items = new InputReader(files, options.ReadOptions).ReadFrom(firstFile: 0, firstNumber: 0);
        await new ScoreRun(files, new CallScorer(analyzer), output, summary).RunAsync(items, cancellation);
        if (summary.HasReports || summary.ExitCode == ExitCodes.Done || !target.IsFile)
        {
            output.Complete();
            target.Complete();
        }
        else
        {
            target.Discard();
        }
        summary.Print();
        return summary.ExitCode;
    }
}
