using Parley.Analysis.Calls;
using Parley.Analysis.Formats;
using Parley.Analysis.Sessions;
using Parley.Scoring.Commands;
using Parley.Scoring.Differences;
using Parley.Scoring.Inputs;
using Parley.Scoring.Running;

namespace Parley.Scoring.Trial;

/// <summary>Old calls under the rules before and after: each is analysed once, and both sets are asked. Memory does not grow with the number of calls.</summary>
internal sealed class TrialRun(Analyzer analyzer, TrialStandards standards, TrialOptions options, TrialOutput output)
{
    private const int ChunkSize = 128;
    private readonly ScoreSummary _problems = new(FailOn.Nothing);
    private readonly TrialCounts _counts = new();
    private int _files;

    /// <summary>The exit code: what could not be read is a failure, no file at all is bad usage, a difference is none.</summary>
    public int Run(CancellationToken cancellation)
    {
        output.Begin(options, standards);
        foreach (var chunk in Items().Chunk(ChunkSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var calls = new TrialCall?[chunk.Length];
            Parallel.For(0, chunk.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            {
                if (chunk[i].Call is Transcript call)
                    calls[i] = TrialCall.Of(analyzer.Score(call, CancellationToken.None), standards);
            });
            for (var i = 0; i < chunk.Length; i++)
                Write(chunk[i], calls[i]);
        }
        output.End(_counts);
        return _files > 0 ? _problems.ExitCode : ExitCodes.BadUsage;
    }

    private void Write(ReadItem item, TrialCall? call)
    {
        if (item.Error is { } error)
            _problems.AddError(error);
        if (call is null)
            return;
        var changes = call.Changes();
        _counts.Add(call, changes.Count > 0);
        if (changes.Count > 0)
            output.Changed(new CallChange(call.CallId, changes), call);
    }

    private IEnumerable<ReadItem> Items()
    {
        var (files, problems) = new FileFinder(_ => false).Find(options.Paths);
        foreach (var problem in problems)
            _problems.AddError(problem);
        _files = files.Count;
        return new InputReader(files, ReadOptions.Default).ReadFrom(0, 0).Select(input => input.Item);
    }
}
