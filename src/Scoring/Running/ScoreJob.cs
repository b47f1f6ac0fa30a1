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
        var document = ReportDocument.For(options.Format, options.Language, setup.Standards.Rules);
        var spool = file?.PartialPath ?? Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var target = file is not null ? OutputTarget.ToFile(file.Partial)
            : document is null ? OutputTarget.ToStandardOutput() : OutputTarget.ToTemporaryFile(spool);
        var output = ReportOutput.For(options.Format, target);
        var checkpoints = new Checkpoints(file, target, output, summary, time);
        if (file?.Start is { } start)
            GoOn(start, summary);
        if (file?.Start is not { IsComplete: true })
        {
            var run = new ScoreRun(new CallScorer(setup.Analyzer, options), output, summary, checkpoints, DisplayFor(files, file?.Start, target));
            await run.RunAsync(new InputReader(files, options.ReadOptions).ReadFrom(file?.Start?.File ?? 0, file?.Start?.Number ?? 0), cancellation);
            if (IsWorthWriting(summary, file))
                output.Complete();
            target.Flush();
        }
        await FinishAsync(document is null ? null : stream => document.WriteAsync(new SpooledReports(spool), summary.Counts, stream, cancellation));
        summary.Print(files.Count, options.Quiet);
        return summary.ExitCode;

        async Task FinishAsync(Func<Stream, Task>? write)
        {
            if (file is not null && !IsWorthWriting(summary, file))
                file.Discard();
            else if (file is not null && write is not null)
                await file.CompleteAsync(checkpoints.Current, write);
            else if (file is not null)
                file.Complete(checkpoints.Current);
            else if (write is not null)
                await WriteToStandardOutputAsync(write);
        }
    }

    private ProgressDisplay DisplayFor(IReadOnlyList<InputFile> files, Checkpoint? start, OutputTarget target)
    {
        var before = start is null ? 0 : files.Take(start.File).Sum(input => input.Size);
        return ProgressDisplay.For(new RunProgress(files.Sum(input => input.Size), before, time), options.Quiet || target.IsScreen, time);
    }

    /// <summary>An output file in which nothing would stand because nothing could be scored is not made.</summary>
    private static bool IsWorthWriting(ScoreSummary summary, UnfinishedOutput? file) => file is null || summary.HasReports || summary.ExitCode == ExitCodes.Done;

    /// <summary>Through a file: the format is written where one can go back, and standard output is not such a place.</summary>
    private static async Task WriteToStandardOutputAsync(Func<Stream, Task> write)
    {
        await using var output = Console.OpenStandardOutput();
        await using var whole = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await write(whole);
        whole.Position = 0;
        await whole.CopyToAsync(output);
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
