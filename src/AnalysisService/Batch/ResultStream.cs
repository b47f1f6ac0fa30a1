using System.Runtime.CompilerServices;
using Parley.AnalysisService.Storage.Batches;
using Parley.V1;

namespace Parley.AnalysisService.Batch;

/// <summary>The results of a batch in their order.</summary>
internal sealed class ResultStream(BatchStore store, BatchKey key, long batch, TimeProvider time)
{
    private const int Page = 20;

    /// <param name="first">Index of the first, from 0.</param>
    /// <param name="wait">For what is not analysed yet, until the batch has ended; else it stops there.</param>
    public async IAsyncEnumerable<GetResultsResponse> ReadAsync(int first, bool wait, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = first;
        while (true)
        {
            // Before the items: after the end none of them changes.
            var hasEnded = await store.Read.FindAsync(key, cancellationToken) is not { EndedAt: null };
            var before = next;
            foreach (var result in await store.Read.ResultsAsync(batch, next, Page, cancellationToken))
            {
                if (!result.IsDone && !hasEnded)
                    break;
                yield return result.ToProto();
                next = result.Number + 1;
            }
            if (next - before == Page)
                continue;
            if (hasEnded || !wait)
                yield break;
            await Task.Delay(BatchShelf.PauseBetweenLooks, time, cancellationToken);
        }
    }
}
