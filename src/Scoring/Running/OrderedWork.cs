using System.Threading.Channels;

namespace Parley.Scoring.Running;

/// <summary>
/// Work on a sequence with all cores, results in the order of the sequence. What is on its way is bounded by number and by weight, so memory does
/// not grow with the length of the sequence.
/// </summary>
/// <param name="work">Called side by side.</param>
/// <param name="weight">What an item costs while it is on its way; same unit as <see cref="MaximumWeight"/>.</param>
internal sealed class OrderedWork<TItem, TResult>(Func<TItem, TResult> work, Func<TItem, long> weight)
{
    /// <summary>Cores used.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>At most this much is on its way; a single item that weighs more goes alone.</summary>
    public long MaximumWeight { get; init; } = 4_000_000;

    private int Window => 16 * Workers;

    /// <summary>Runs to the end of the sequence; the first failure of any part stops the others and is thrown.</summary>
    /// <param name="items">Enumerated on a thread of its own.</param>
    /// <param name="take">Takes each result; one call at a time, in order.</param>
    public async Task RunAsync(IEnumerable<TItem> items, Action<TResult> take, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var todo = Channel.CreateBounded<Slot>(new BoundedChannelOptions(Window) { SingleWriter = true });
        var order = Channel.CreateBounded<Slot>(new BoundedChannelOptions(Window) { SingleWriter = true, SingleReader = true });
        using var budget = new WeightBudget(MaximumWeight);
        Task[] parts =
        [
            Guard(() => ReadAsync(items, todo.Writer, order.Writer, budget, stop.Token)),
            .. Enumerable.Range(0, Workers).Select(_ => Guard(() => WorkAsync(todo.Reader, stop.Token))),
            Guard(() => TakeAsync(order.Reader, take, budget, stop.Token)),
        ];
        await WhenAllOrFirstFailure(parts);

        // Dedicated to the pool's threads; a part that fails stops the rest, which then end by cancellation.
        Task Guard(Func<Task> part) => Task.Run(async () =>
        {
            try
            {
                await part();
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }, CancellationToken.None);
    }

    private async Task ReadAsync(IEnumerable<TItem> items, ChannelWriter<Slot> todo, ChannelWriter<Slot> order, WeightBudget budget, CancellationToken stop)
    {
        foreach (var item in items)
        {
            var slot = new Slot(item, weight(item));
            await budget.TakeAsync(slot.Weight, stop);
            await order.WriteAsync(slot, stop);
            await todo.WriteAsync(slot, stop);
        }
        todo.Complete();
        order.Complete();
    }

    private async Task WorkAsync(ChannelReader<Slot> todo, CancellationToken stop)
    {
        await foreach (var slot in todo.ReadAllAsync(stop))
        {
            stop.ThrowIfCancellationRequested();
            slot.Done.SetResult(work(slot.Item));
        }
    }

    private static async Task TakeAsync(ChannelReader<Slot> order, Action<TResult> take, WeightBudget budget, CancellationToken stop)
    {
        await foreach (var slot in order.ReadAllAsync(stop))
        {
            var result = await slot.Done.Task.WaitAsync(stop);
            stop.ThrowIfCancellationRequested();
            take(result);
            budget.Give(slot.Weight);
        }
    }

    /// <summary>The failure that stopped the others, rather than the cancellations that it caused.</summary>
    private static async Task WhenAllOrFirstFailure(Task[] parts)
    {
        try
        {
            await Task.WhenAll(parts);
        }
        catch (OperationCanceledException)
        {
            if (parts.FirstOrDefault(part => part.IsFaulted) is { } failed)
                await failed;
            throw;
        }
    }

    private sealed class Slot(TItem item, long weight)
    {
        public TItem Item { get; } = item;

        public long Weight { get; } = weight;

        public TaskCompletionSource<TResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
