using Grpc.Core;
using Parley.Analysis.Formats;
using Parley.AnalysisService.Storage.Batches;

namespace Parley.AnalysisService.Batch;

/// <summary>Takes items one by one and stores them in groups; one at a time.</summary>
internal sealed class ItemSink(BatchStore store, BatchKey batch, BatchWork work)
{
    private const int LargestGroup = 1 << 20;
    private readonly List<NewItem> _group = [];
    private int _size;

    /// <summary>Were new.</summary>
    public int Added { get; private set; }

    /// <summary>Were there already.</summary>
    public int Repeated { get; private set; }

    /// <summary>Of the new ones: without a call.</summary>
    public int Errors { get; private set; }

    public Task AddAsync(ReadItem item, string file, CancellationToken cancellationToken) => AddAsync(item.ToItem(file), cancellationToken);

    public async Task AddAsync(NewItem item, CancellationToken cancellationToken)
    {
        _group.Add(item);
        _size += item.Size;
        if (_group.Count == BatchStore.MostAtOnce || _size >= LargestGroup)
            await FlushAsync(cancellationToken);
    }

    /// <exception cref="RpcException">NOT_FOUND, FAILED_PRECONDITION: the batch takes nothing.</exception>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var added = await store.AddAsync(batch, [.. _group], cancellationToken);
        if (added.Outcome == AddOutcome.Missing)
            throw BatchShelf.Missing();
        if (added.Outcome == AddOutcome.Closed)
            throw new RpcException(new Status(StatusCode.FailedPrecondition, "The batch is sealed or cancelled and takes no more calls. Make another one."));
        (Added, Repeated, Errors) = (Added + added.Added, Repeated + added.Repeated, Errors + added.Errors);
        _group.Clear();
        _size = 0;
        work.Announce();
    }
}
