using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Scoring.Running;

namespace Parley.Scoring.Commands;

/// <summary>parley score: files and folders in, reports out; in process, with no server (docs/scoring.md).</summary>
internal static class ScoreCommand
{
    private const string Description = """
        Score recorded calls and notes.

        Exit codes: 0 all scored; 1 some input could not be scored, or the run was stopped; 2 bad usage, or nothing could be done;
        3 something that --fail-on names was found.
        """;

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<ReportFormat?>("--format") { Description = "text, json, jsonl, csv, parquet or html; default: by the end of --out's name, else text." };
        var outFile = new Option<string?>("--out") { Description = "Write the reports to a file. It appears when it is complete; after a kill the same command goes on where it stopped." };
        var restart = new Option<bool>("--restart") { Description = "Do not go on with what an interrupted run left: begin anew." };
        var note = new Option<bool>("--note") { Description = "Plain text is an after-call note." };
        var mask = new Option<bool>("--mask") { Description = "Mask personal data in the reports; lengths and offsets stay." };
        var language = new Option<string?>("--language") { Description = "Of the HTML report: zh or en; default: most calls' language." };
        language.AcceptOnlyFromAmong("zh", "en");
        var failOn = new Option<string?>("--fail-on") { Description = $"Exit with 3 when a call has one of these, separated by commas: {FailOn.Known}." };
        var quiet = new Option<bool>("--quiet") { Description = "No progress and no summary; mistakes are still told." };
        var models = new Option<string?>("--models") { Description = "Folder of the models." };
        var playbook = new Option<string?>("--playbook") { Description = "Folder of the playbook." };
        var rules = new Option<string?>("--rules") { Description = "File of the team's own rules." };
        var scorecard = new Option<string?>("--scorecard") { Description = "File of the scorecard." };
        var command = new Command("score", Description) { paths, format, outFile, restart, note, mask, language, failOn, quiet, models, playbook, rules, scorecard };
        var reading = new ReadingOptions();
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => reading.Read(parsed) is not { } read ? Task.FromResult(ExitCodes.BadUsage) : RunAsync(
            new ScoreOptions
            {
                Reading = read,
                Paths = parsed.GetValue(paths) ?? [],
                Format = parsed.GetValue(format) ?? ReportFormats.Of(parsed.GetValue(outFile)) ?? ReportFormat.Text,
                OutFile = parsed.GetValue(outFile),
                Restart = parsed.GetValue(restart),
                IsNote = parsed.GetValue(note),
                Mask = parsed.GetValue(mask),
                Language = parsed.GetValue(language),
                FailOn = parsed.GetValue(failOn),
                Quiet = parsed.GetValue(quiet),
                ModelsFolder = parsed.GetValue(models),
                PlaybookFolder = parsed.GetValue(playbook),
                RulesFile = parsed.GetValue(rules),
                ScorecardFile = parsed.GetValue(scorecard),
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ScoreOptions options, CancellationToken cancellation)
    {
        if (options.OutFileProblem() is { } problem)
        {
            Terminal.Fail(problem);
            return ExitCodes.BadUsage;
        }
        try
        {
            return await new ScoreJob(options, TimeProvider.System).RunAsync(cancellation);
        }
        catch (Exception failure) when (failure is ModelLoadException or IOException or UnauthorizedAccessException)
        {
            Terminal.Fail(failure.Message);
            return ExitCodes.BadUsage;
        }
        catch (OperationCanceledException)
        {
            Terminal.Note(options.OutFile is null ? "stopped before the end" : "stopped before the end; the same command goes on from here");
            return ExitCodes.InputFailed;
        }
    }
}
