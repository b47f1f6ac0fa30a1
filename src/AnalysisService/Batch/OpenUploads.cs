using Grpc.Core;
using Microsoft.Extensions.Options;
using Parley.Analysis.Formats;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage.Batches;
using Parley.V1;

namespace Parley.AnalysisService.Batch;

/// <summary>The uploads that are on: each may hold a call as large as the largest message, so that there must be an end to them.</summary>
internal sealed class OpenUploads(IOptions<ServiceOptions> options)
{
    private const int Most = 16;
    private int _count;

    /// <summary>Takes a place, given back on disposal.</summary>
    /// <exception cref="RpcException">RESOURCE_EXHAUSTED: all places are taken.</exception>
    public IDisposable Enter()
    {
        if (Interlocked.Increment(ref _count) <= Most)
            return new Place(this);
        Interlocked.Decrement(ref _count);
        throw new RpcException(new Status(StatusCode.ResourceExhausted, $"{Most} uploads are on, which is the maximum. Try again when one has ended."));
    }

    /// <summary>How the files of a batch are read.</summary>
    public ReadOptions ReadOptionsFor(StoredBatch batch) => new()
    {
        ForceNote = BatchOptions.Parser.ParseFrom(batch.Options.Span).Note,
        MaximumLineLength = options.Value.MaximumMessageBytes,
    };

    private sealed class Place(OpenUploads uploads) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref uploads._count);
    }
}
