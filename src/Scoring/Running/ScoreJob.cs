using Parley.Analysis.Models;
using Parley.Scoring.Commands;
using Parley.Scoring.Inputs;
using Parley.Scoring.Output;
using Parley.Scoring.Progress;
using Parley.Scoring.Resuming;

namespace Parley.Scoring.Running;

/// <summary>One 'parley score' from its options to its exit code: finds the input, opens the output, runs, sums up.</summary>
internal sealed class ScoreJob(ScoreOptions options, TimeProvider time)
{
    /// <returns>A value of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="ModelLoadException">Model or playbook are missing or damaged.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (files, problems) = new FileFinder(options.IsOwnFile).Find(options.Paths);
        if (files.Count == 0 && problems.Count == 0)
            return BadUsage($"There is no file in {string.Join(", ", options.Paths)}. Name files, or folders that hold some.");
        var setup = ScoringSetup.Load(options);
        if (FailOn.Parse(options.FailOn ?? "", setup.Labels, out var problem) is not { } failOn)
            return BadUsage(problem!);
        var summary = new ScoreSummary(failOn);
        foreach (var missing in problems)
            summary.AddError(missing);
        if (files.Count == 0)
            return ExitCodes.BadUsage;
        if (options.OutFile is null)
            return await RunAsync(files, setup, summary, file: null, cancellation);
        using var file = UnfinishedOutput.Open(
            options.OutFile, new Fingerprint(new Dictionary<string, string>(options.Settings.Concat(setup.Settings)), files),
            options.Restart, isResumable: !files.Any(input => input.IsStandardInput), out var changes);
        return file is null ? BadUsage(ChangedSince(changes)) : await RunAsync(files, setup, summary, file, cancellation);
    }

    private async Task<int> RunAsync(IReadOnlyList<InputFile> files, ScoringSetup setup, ScoreSummary summary, UnfinishedOutput? file, CancellationToken cancellation)
    {
        using var target = file is null ? OutputTarget.ToStandardOutput() : OutputTarget.ToFile(file.Partial);
        var output = ReportOutput.For(options.Format, target);
        var checkpoints = new Checkpoints(file, target, output, summary, time);
        if (file?.Start is { } start)
            GoOn(start, summary);
        if (file?.Start is not { IsComplete: true })
        {
            var (firstFile, firstNumber) = (file?.Start?.File ?? 0, file?.Start?.Number ?? 0);
            var progress = new RunProgress(files.Sum(input => input.Size), files.Take(firstFile).Sum(input => input.Size), time);
            var display = ProgressDisplay.For(progress, options.Quiet || target.IsScreen, time);
            await new ScoreRun(new CallScorer(setup.Analyzer), output, summary, checkpoints, display)
                .RunAsync(new InputReader(files, options.ReadOptions).ReadFrom(firstFile, firstNumber), cancellation);
            Finish(output, target, summary, file);
        }
        if (file is not null && (summary.HasReports || summary.ExitCode == ExitCodes.Done))
            file.Complete(checkpoints.Current);
        else
            file?.Discard();
        summary.Print(files.Count, options.Quiet);
        return summary.ExitCode;
    }

    /// <summary>An output file in which nothing would stand because nothing could be scored is not made.</summary>
    private static void Finish(ReportOutput output, OutputTarget target, ScoreSummary summary, UnfinishedOutput? file)
    {
        if (file is null || summary.HasReports || summary.ExitCode == ExitCodes.Done)
            output.Complete();
        target.Flush();
    }

    private void GoOn(Checkpoint start, ScoreSummary summary)
    {
        summary.Restore(start.Counts);
        if (!options.Quiet)
            Terminal.Note($"going on after {start.Counts.Calls + start.Counts.Notes} calls that an interrupted run has scored");
    }

    private string ChangedSince(IReadOnlyList<string> changes) =>
        $"An interrupted run left {options.OutFile}{UnfinishedOutput.PartialSuffix}, but something has changed since:\n  {string.Join("\n  ", changes)}\n"
        + "Change it back to go on, or give --restart to begin anew.";

    private static int BadUsage(string message)
    {
        Terminal.Fail(message);
        return ExitCodes.BadUsage;
    }
}
