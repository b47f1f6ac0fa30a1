namespace Parley.AnalysisService.Storage.Batches;

/// <summary>A few items of one batch that nobody else will take before the lease ends.</summary>
/// <param name="Batch">The store's number of it.</param>
/// <param name="Options">The bytes of <c>parley.v1.BatchOptions</c>.</param>
/// <param name="Claim">Shows, with the results, that they are still this one's.</param>
/// <param name="Until">The end of the lease.</param>
/// <param name="Items">In their order.</param>
internal sealed record ClaimedItems(long Batch, ReadOnlyMemory<byte> Options, Guid Claim, DateTimeOffset Until, IReadOnlyList<ClaimedItem> Items);
