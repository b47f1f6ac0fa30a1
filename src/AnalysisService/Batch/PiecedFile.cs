using System.IO.Pipelines;
using Parley.Analysis.Formats;

namespace Parley.AnalysisService.Batch;

/// <summary>
/// A file that comes in pieces, read while it comes, by a thread of its own, since readers do not wait but block. No more of it is in memory than
/// its reader needs: one call of most formats, never a file on this disk.
/// </summary>
internal sealed class PiecedFile
{
    private const int MostWaiting = 1 << 20;
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: MostWaiting, resumeWriterThreshold: MostWaiting / 2));
    private readonly Task _reading;

    public PiecedFile(string name, ItemSink sink, ReadOptions options, CancellationToken cancellationToken)
    {
        Name = name;
        _reading = Task.Factory.StartNew(
            () => ReadAsync(sink, options, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    public string Name { get; }

    /// <summary>Waits while the reader is far behind.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        // Completed when the reader has given up; why is told at the end.
        if ((await _pipe.Writer.WriteAsync(piece, cancellationToken)).IsCompleted)
            await _reading;
    }

    /// <summary>The file is whole: all of it is with the sink.</summary>
    public async Task CompleteAsync()
    {
        await _pipe.Writer.CompleteAsync();
        await _reading;
    }

    /// <summary>The rest will not come: what is read of it so far stands, what was not whole is left out.</summary>
    public async Task AbandonAsync()
    {
        await _pipe.Writer.CompleteAsync(new OperationCanceledException("The upload broke off."));
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ReadAsync(ItemSink sink, ReadOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = _pipe.Reader.AsStream(leaveOpen: true);
            foreach (var item in TranscriptReader.Read(stream, Name, options))
                await sink.AddAsync(item, Name, cancellationToken);
        }
        finally
        {
            await _pipe.Reader.CompleteAsync();
        }
    }
}
