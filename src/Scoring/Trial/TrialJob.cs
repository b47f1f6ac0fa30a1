using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Scoring.Commands;
using Parley.Scoring.Inputs;
using Parley.Scoring.Output;
using Parley.Scoring.Progress;
using Parley.Scoring.Running;

namespace Parley.Scoring.Trial;

/// <summary>One 'parley rules try' from its options to its exit code: finds the input, loads both sets of rules, runs, sums up.</summary>
internal sealed class TrialJob(TrialOptions options, TimeProvider time)
{
    /// <summary>What could not be read is a failure, no file at all is bad usage, a difference is neither.</summary>
    /// <returns>A value of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="ModelLoadException">Model or playbook are missing or damaged.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (standards, errors) = TrialStandards.Load(options);
        foreach (var error in errors)
            Terminal.Fail(error.ToString());
        if (standards is null)
            return ExitCodes.BadUsage;
        var (files, problems) = new FileFinder(_ => false).Find(options.Paths);
        var summary = new ScoreSummary(FailOn.Nothing);
        foreach (var problem in problems)
            summary.AddError(problem);
        if (files.Count > 0)
            return await RunAsync(standards, files, summary, cancellation);
        if (problems.Count == 0)
            Terminal.Fail($"There is no file in {string.Join(", ", options.Paths)}. Name files, or folders that hold some.");
        return ExitCodes.BadUsage;
    }

    private async Task<int> RunAsync(TrialStandards standards, IReadOnlyList<InputFile> files, ScoreSummary summary, CancellationToken cancellation)
    {
        var analyzer = Analyzer.Load(ParleyFolders.Find("models", options.ModelsFolder), ParleyFolders.Playbook(options.PlaybookFolder));
        await using var stream = Console.OpenStandardOutput();
        using TrialOutput output = options.IsJson ? new TrialJson(stream) : new TrialText(Consoles.Out, options.Limit);
        output.Begin(options, standards);
        // Changes come while the run goes on: on the same screen a bar would be in their way.
        var progress = ProgressDisplay.For(new RunProgress(files.Sum(file => file.Size), 0, time), options.Quiet || !Console.IsOutputRedirected, time);
        await new TrialRun(analyzer, standards, output, summary, progress).RunAsync(new InputReader(files, options.Reading.Options).ReadFrom(0, 0), cancellation);
        summary.Print(files.Count, quiet: true);
        return summary.ExitCode;
    }
}
