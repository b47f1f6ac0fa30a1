using Grpc.Core;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Batches;

namespace Parley.AnalysisService.Batch;

/// <summary>Where batches are kept, if they are.</summary>
internal sealed class BatchShelf(IManagedStore store, [FromKeyedServices(CallClock.Name)] TimeProvider time)
{
    /// <summary>Any machine may work at a batch, and a database does not tell of it: it is looked at.</summary>
    public static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Null: nowhere.</summary>
    public BatchStore? Kept { get; } = store.Batches is { } database ? new BatchStore(database, time) : null;

    /// <exception cref="RpcException">FAILED_PRECONDITION: batches are not kept.</exception>
    public BatchStore Store => Kept ?? throw new RpcException(new Status(
        StatusCode.FailedPrecondition, "Batches need a store, and this service has none (Parley:Store is none). Set it to sqlite or postgres."));

    /// <exception cref="RpcException">NOT_FOUND.</exception>
    public async Task<StoredBatch> FindAsync(BatchKey key, CancellationToken cancellationToken) =>
        await Store.Read.FindAsync(key, cancellationToken) ?? throw Missing();

    /// <summary>As <see cref="BatchStore.EraseEndedAsync"/>; nothing where none are kept.</summary>
    public Task<int> EraseEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Kept?.EraseEndedAsync(before, limit, cancellationToken) ?? Task.FromResult(0);

    public static RpcException Missing() => new(new Status(StatusCode.NotFound, "There is no such batch. Check batch_id, or list the batches."));
}
