using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Analysis.Scorecards;
using Parley.Scoring.Output;
using Parley.Scoring.Trial;
using Spectre.Console;

namespace Parley.Scoring.Commands;

/// <summary>parley rules: checks files of rules and scorecards, and tries them over old calls.</summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "Check the team's own rules and scorecards, and try them over old calls.") { Check(), Try() };

    private static Command Check()
    {
        var files = new Argument<string[]>("files") { Description = "Files of rules and scorecards; a scorecard may name the rules of any of them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Say every mistake in files of rules and scorecards, with its line.") { files };
        command.SetAction(parsed => RunCheck(parsed.GetValue(files) ?? []));
        return command;
    }

    private static Command Try()
    {
        var file = new Argument<string>("file") { Description = "The rules to try." };
        var paths = new Argument<string[]>("paths") { Description = "Files and folders of old calls.", Arity = ArgumentArity.OneOrMore };
        var against = new Option<string?>("--against") { Description = "The rules as they are now; without it, none." };
        var scorecard = new Option<string?>("--scorecard") { Description = "File of a scorecard: compare scores too." };
        var againstScorecard = new Option<string?>("--against-scorecard") { Description = "The scorecard as it is now; without it, the same." };
        var models = new Option<string?>("--models") { Description = "Folder of the models." };
        var playbook = new Option<string?>("--playbook") { Description = "Folder of the playbook." };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var quiet = new Option<bool>("--quiet") { Description = "No progress; mistakes are still told." };
        var limit = LimitOption.Create();
        var command = new Command("try", "Show which old calls rules would change; nothing is stored.") { file, paths, against, scorecard, againstScorecard, models, playbook, quiet, json, limit };
        var reading = new ReadingOptions();
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => reading.Read(parsed) is not { } read ? Task.FromResult(ExitCodes.BadUsage) : RunTryAsync(
            new TrialOptions
            {
                Reading = read,
                Quiet = parsed.GetValue(quiet),
                RulesFile = parsed.GetValue(file)!,
                Paths = parsed.GetValue(paths) ?? [],
                AgainstFile = parsed.GetValue(against),
                ScorecardFile = parsed.GetValue(scorecard),
                AgainstScorecardFile = parsed.GetValue(againstScorecard),
                ModelsFolder = parsed.GetValue(models),
                PlaybookFolder = parsed.GetValue(playbook),
                IsJson = parsed.GetValue(json),
                Limit = parsed.GetValue(limit),
            },
            cancellation));
        return command;
    }

    private static int RunCheck(IReadOnlyList<string> files)
    {
        var results = StandardsCheck.Check(files);
        foreach (var error in results.SelectMany(result => result.Errors))
            Terminal.Fail(error.ToString());
        foreach (var (file, content, _) in results.Where(result => result.Content is not null))
            Consoles.Out.MarkupLineInterpolated($"{file}: {content}");
        return results.Any(result => result.Errors.Count > 0) ? ExitCodes.InputFailed : ExitCodes.Done;
    }

    private static async Task<int> RunTryAsync(TrialOptions options, CancellationToken cancellation)
    {
        try
        {
            return await new TrialJob(options, TimeProvider.System).RunAsync(cancellation);
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
