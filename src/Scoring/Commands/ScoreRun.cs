using Parley.Analysis.Calls;
using Parley.Analysis.Formats;
using Parley.Analysis.Sessions;
using Parley.Scoring.Output;

namespace Parley.Scoring.Commands;

/// <summary>
/// Scores everything that the paths hold, a chunk at a time: the chunk's calls side by side, the reports in the order of the input.
/// Memory does not grow with the number of calls.
/// </summary>
internal sealed class ScoreRun(Analyzer analyzer, ReportOutput output, ScoreOptions options)
{
    private const int ChunkSize = 256;
    private readonly ScoreSummary _summary = new();

    public ScoreSummary Run(CancellationToken cancellation)
    {
        foreach (var chunk in Items().Chunk(ChunkSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var reports = new CallReport?[chunk.Length];
            Parallel.For(0, chunk.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            {
                if (chunk[i].Call is { } call)
                    reports[i] = analyzer.Score(call, CancellationToken.None);
            });
            for (var i = 0; i < chunk.Length; i++)
                Write(chunk[i], reports[i]);
        }
        return _summary;
    }

    private void Write(ReadItem item, CallReport? report)
    {
        if (item.Error is { } error)
        {
            _summary.AddError(error);
            return;
        }
        foreach (var warning in item.Warnings)
            _summary.AddWarning(warning);
        output.Write(report!);
        _summary.Add(report!);
    }

    private IEnumerable<ReadItem> Items()
    {
        var read = options.Read with { ForceNote = options.IsNote };
        foreach (var path in options.Paths)
        {
            if (path == "-")
            {
                using var input = Console.OpenStandardInput();
                foreach (var item in TranscriptReader.Read(input, "stdin", read))
                    yield return item;
            }
            else if (!File.Exists(path) && !Directory.Exists(path))
            {
                _summary.AddMissing(path);
            }
            else
            {
                foreach (var file in FilesOf(path))
                {
                    _summary.AddFile();
                    foreach (var item in TranscriptReader.ReadFile(file, read))
                        yield return item;
                }
            }
        }
    }

    /// <summary>Hidden files and the reports of an earlier run are no input.</summary>
    private IEnumerable<string> FilesOf(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith('.') && !options.IsOutFile(file)).Order(StringComparer.Ordinal);
}
